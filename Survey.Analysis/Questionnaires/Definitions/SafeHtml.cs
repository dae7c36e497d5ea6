using System.Text.RegularExpressions;
using Survey.Analysis.Json;
using Survey.Analysis.Problems;

namespace Survey.Analysis.Questionnaires.Definitions;

/// <summary>
/// Lets through the markup that a note needs and nothing that could run or load: p, strong, em, ul, ol, li and br without
/// attributes, and a with an address that begins with https: or mailto:. The text is later shown as it is.
/// </summary>
internal static partial class SafeHtml
{
    private const int LongestExcerpt = 60;

    /// <summary>Checks a text, or the texts of every language.</summary>
    public static void Check(Node html, ProblemCollector problems)
    {
        if (html is Node.Text text)
        {
            Check(text, problems);
        }

        foreach (var (_, translation) in (html as Node.Object)?.Members ?? [])
        {
            Check(translation, problems);
        }
    }

    private static void Check(Node.Text html, ProblemCollector problems)
    {
        var open = new Stack<string>();
        foreach (var written in Tags(html.Value))
        {
            if (Allowed().Match(written) is not { Success: true } tag)
            {
                problems.Add("html/unsafe", html, written[..Math.Min(written.Length, LongestExcerpt)]);
                return;
            }

            if (!Balances(tag, open))
            {
                problems.Add("html/unbalanced", html, tag.Groups["close"].Value);
                return;
            }
        }

        if (open.TryPeek(out var unclosed))
        {
            problems.Add("html/unbalanced", html, unclosed);
        }
    }

    /// <summary>Everything from a '&lt;' to the next '>', or to the end where there is none.</summary>
    private static IEnumerable<string> Tags(string html)
    {
        for (var start = html.IndexOf('<', StringComparison.Ordinal); start >= 0; start = html.IndexOf('<', start + 1))
        {
            var end = html.IndexOf('>', start);
            yield return end < 0 ? html[start..] : html[start..(end + 1)];
        }
    }

    private static bool Balances(Match tag, Stack<string> open)
    {
        if (tag.Groups["open"] is { Success: true } name)
        {
            open.Push(name.Value);
        }
        else if (tag.Groups["link"].Success)
        {
            open.Push("a");
        }

        return tag.Groups["close"] is not { Success: true } close || (open.TryPop(out var last) && last == close.Value);
    }

    [GeneratedRegex(
        """^<(?:br ?/?|(?<open>p|strong|em|ul|ol|li)|/(?<close>p|strong|em|ul|ol|li|a)|(?<link>a) href="(https|mailto):[^"<>\s]+")>\z""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Allowed();
}
