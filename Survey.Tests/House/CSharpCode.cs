using System.Text.RegularExpressions;

namespace Survey.Tests.House;

/// <summary>The code of a source file: comments and texts are blanked, the expressions inside interpolated texts stay.</summary>
internal static partial class CSharpCode
{
    public static string Of(SourceText source) =>
        NotCode()
            .Replace(source.IsRazor ? RazorComment().Replace(source.Text, " ") : source.Text, match => match
                    .Groups["interpolated"]
                    .Success
                    ? string.Join(' ', Hole().Matches(match.Value).Select(hole => $" {hole.Groups[1].Value} "))
                // In markup, the value of an attribute is mostly code.
                : source.IsRazor && match.Value[0] == '"' ? $" {match.Value.Trim('"')} "
                : " ");

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex(
        """"
            (?<interpolated>\$+"""+.*?"""+|\$@?"(?:\\.|[^"\\\n])*"|@\$"(?:[^"]|"")*")
            |"""+.*?"""+|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\[^\n]{1,8}?|[^'\\\n])'
            |(?<!:)//[^\n]*|/\*.*?\*/
            """",
        RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex NotCode();

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Hole();
}
