using Survey.Analysis.Json;
using Survey.Analysis.Questionnaires.Definitions;

namespace Survey.Analysis.Questionnaires.Rules;

/// <summary>
/// A former name or code belongs to one question or option, and is no longer used: otherwise it would not be clear what an earlier
/// answer means.
/// </summary>
internal static class FormerRules
{
    public static void Check(IReadOnlyList<Page> pages, DefinitionContext context)
    {
        List<Question> questions = [.. pages.SelectMany(page => page.Questions)];
        Check(questions.Select(question => (question.Name, question.Formerly, context.Places.Of(question))), context);
        foreach (var (_, options) in questions.SelectMany(OptionRules.Lists))
        {
            Check(options.Select(option => (option.Code, option.Formerly, context.Places.Of(option))), context);
            CheckSplits(options, context);
        }
    }

    private static void Check(
        IEnumerable<(string Name, IReadOnlyList<string> Formerly, Node Place)> named,
        DefinitionContext context
    )
    {
        var all = named.ToList();
        var names = all.Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (former, place) in all.SelectMany(item => item.Formerly.Select(former => (former, item.Place))))
        {
            if (names.Contains(former))
            {
                context.Problems.Add("formerly/still-there", place, former);
            }
            else if (!first.TryAdd(former, place.Line))
            {
                context.Problems.Add("formerly/twice", place, former, first[former]);
            }
        }
    }

    private static void CheckSplits(IReadOnlyList<Option> options, DefinitionContext context)
    {
        var taken = options.SelectMany(option => option.Formerly.Prepend(option.Code)).ToHashSet(StringComparer.Ordinal);
        foreach (var option in options.Where(option => option.Split is { } whole && taken.Contains(whole)))
        {
            context.Problems.Add("split/still-there", context.Places.Of(option), option.Split!);
        }
    }
}
