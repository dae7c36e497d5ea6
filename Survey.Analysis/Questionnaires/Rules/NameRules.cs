using System.Text.RegularExpressions;
using Survey.Analysis.Json;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires.Definitions;

namespace Survey.Analysis.Questionnaires.Rules;

/// <summary>Names are keys: of answers, of columns in files, of variables in conditions and of pages in addresses.</summary>
internal static partial class NameRules
{
    private static readonly string[] Reserved = ["response_id", "submitted_at", "language", "weight"];

    public static void Check(IReadOnlyList<Page> pages, DefinitionContext context)
    {
        Check(pages.Select(page => (page.Name, context.Places.Of(page))), context.Problems);
        Check(pages.SelectMany(page => page.All).Select(element => (element.Name, context.Places.Of(element))), context.Problems);
    }

    private static void Check(IEnumerable<(string Name, Node Place)> named, ProblemCollector problems)
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, owner) in named.Where(item => !string.IsNullOrWhiteSpace(item.Name)))
        {
            var place = (owner as Node.Object)?.Find("name") ?? owner;
            if (!Usable().IsMatch(name) || name.EndsWith(ChoiceQuestion.CommentSuffix, StringComparison.OrdinalIgnoreCase))
            {
                problems.Add("names/invalid", place, name);
            }
            else if (Reserved.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                problems.Add("names/reserved", place, name);
            }

            if (!first.TryAdd(name, place.Line))
            {
                problems.Add("names/duplicate", place, name, first[name]);
            }
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Usable();
}
