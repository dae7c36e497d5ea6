using System.Text;
using Survey.Analysis.Problems;

namespace Survey.Tests.Questionnaires;

/// <summary>Files with problems, and the problems that each must have: see broken-questionnaires.txt for the format.</summary>
internal static class BrokenFiles
{
    /// <summary>Pairs of problems (one per line: <c>rule | pointer | line</c>) and content.</summary>
    public static TheoryData<string, string> All(string name)
    {
        var cases = new TheoryData<string, string>();
        var problems = new List<string>();
        var content = new List<string>();
        foreach (var line in Lines(name).Append("# "))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal) && (content.Count > 0 || IsEmptyFile(problems)))
            {
                cases.Add(string.Join('\n', problems), string.Join('\n', content));
                problems.Clear();
                content.Clear();
            }

            (line.StartsWith("# ", StringComparison.Ordinal) ? problems : content).Add(line.TrimStart('#', ' '));
        }

        return cases;
    }

    /// <summary>The rules broken by at least one file in the list.</summary>
    public static IEnumerable<string> Rules(string name) =>
        Lines(name)
            .Where(line => line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line[2..line.IndexOf(" | ", StringComparison.Ordinal)]);

    public static SourceFile File(string content, string name = "broken.json") =>
        new(
            name,
            content.Contains('¿', StringComparison.Ordinal)
                ? [.. content.Select(character => character == '¿' ? byte.MaxValue : (byte)character)]
                : Encoding.UTF8.GetBytes(content)
        );

    public static string Describe(IEnumerable<Problem> problems) =>
        string.Join('\n', problems.Select(problem => $"{problem.Id} | {problem.Place} | {problem.Line}"));

    private static bool IsEmptyFile(List<string> problems) =>
        problems is [var only] && only.StartsWith("file/empty", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(string name) =>
        Directory
            .GetFiles(AppContext.BaseDirectory, name, SearchOption.AllDirectories)
            .SelectMany(System.IO.File.ReadLines)
            .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));
}
