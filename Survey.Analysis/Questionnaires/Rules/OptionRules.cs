using System.Buffers;
using Survey.Analysis.Json;
using Survey.Analysis.Questionnaires.Definitions;

namespace Survey.Analysis.Questionnaires.Rules;

/// <summary>
/// Codes are stored, and stand in cells of answers files separated by ';', ',', '/' or spaces; labels tell options apart.
/// </summary>
internal static class OptionRules
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(";,/'\"`");

    public static void Check(IReadOnlyList<Page> pages, DefinitionContext context)
    {
        foreach (var question in pages.SelectMany(page => page.Questions))
        {
            foreach (var (property, options) in Lists(question))
            {
                Check(question, property, options, context);
            }
        }
    }

    /// <summary>The option lists of a question by the property that holds them.</summary>
    internal static IEnumerable<(string Property, IReadOnlyList<Option> Options)> Lists(Question question) =>
        question switch
        {
            ChoiceQuestion choice => [("choices", choice.Options)],
            RatingQuestion rating => [("rateValues", rating.Points)],
            MatrixQuestion matrix => [("rows", matrix.Rows), ("columns", matrix.Columns)],
            _ => [],
        };

    private static void Check(Question question, string property, IReadOnlyList<Option> options, DefinitionContext context)
    {
        var place = context.Places.Of(question);
        if (place is Json.Node.Object node && node.Find(property) is Json.Node.Array { Items.Count: 0 } empty)
        {
            context.Problems.Add("choices/empty", empty);
        }

        CheckCodes(options, context);
        foreach (var language in context.Languages.All)
        {
            CheckLabels(options, language, context);
        }
    }

    private static void CheckCodes(IReadOnlyList<Option> options, DefinitionContext context)
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var option in options)
        {
            var place = context.Places.Of(option);
            if (option.Code.Length == 0 || option.Code.AsSpan().ContainsAny(Forbidden) || option.Code.Any(char.IsWhiteSpace))
            {
                context.Problems.Add("codes/invalid", place, option.Code);
            }

            if (!first.TryAdd(option.Code, place.Line))
            {
                context.Problems.Add("codes/duplicate", place, option.Code, first[option.Code]);
            }
        }
    }

    private static void CheckLabels(IReadOnlyList<Option> options, string language, DefinitionContext context)
    {
        var first = new Dictionary<string, Option>(StringComparer.OrdinalIgnoreCase);
        foreach (var option in options)
        {
            var label = option.Label.In(language).Trim();
            if (label.Length == 0 || first.TryAdd(label, option) || IsSameCode(first[label], option))
            {
                continue;
            }

            context.Problems.Add(
                "labels/duplicate",
                context.Places.Of(option),
                label,
                language,
                context.Places.Of(first[label]).Line
            );
        }
    }

    /// <summary>Two options of one code are reported as such already.</summary>
    private static bool IsSameCode(Option one, Option other) => one.Code.Equals(other.Code, StringComparison.OrdinalIgnoreCase);
}
