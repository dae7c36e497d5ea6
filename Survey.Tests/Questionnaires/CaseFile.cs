namespace Survey.Tests.Questionnaires;

/// <summary>A text file of cases: one per line, columns separated by <c> | </c>, without headings and blank lines.</summary>
internal static class CaseFile
{
    public static TheoryData<string, string, string> Triples(string file) =>
        new(Lines(file).Select(parts => (parts[0], parts[1], parts[2])));

    public static TheoryData<string, string> Pairs(string file) => new(Lines(file).Select(parts => (parts[0], parts[1])));

    private static IEnumerable<string[]> Lines(string file) =>
        from line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Questionnaires", file))
        where line.Length > 0 && line[0] != '#'
        select line.Split(" | ");
}
