namespace Survey.Analysis.Reports;

/// <summary>Every sentence of a report as a table for scripts: chapter, order within it, words, and the table that it is read off.</summary>
internal static class FindingsTable
{
    private const string Name = "t_findings";

    /// <summary>What stands as the chapter of the summary's sentences.</summary>
    private const string OfSummary = "summary";

    public static ReportTable Of(ReportWords words, ReportSummary summary, IReadOnlyList<Section> sections) =>
        new()
        {
            Name = Name,
            Title = words.Text("title.findings"),
            Columns =
            [
                Column(words, Measure.Code, "chapter"),
                Column(words, Measure.Count, "order"),
                Column(words, Measure.Text, "text"),
                Column(words, Measure.Code, "table"),
            ],
            Reading = [new("chapter"), new("text")],
            Rows =
            [
                .. Rows(OfSummary, [.. summary.Findings, .. summary.Lessons]),
                .. sections.SelectMany(section => Rows(section.Id, section.Findings)),
            ],
        };

    private static ReportColumn Column(ReportWords words, Measure measure, string quantity) =>
        new(measure, quantity, words.Heading(quantity));

    private static IEnumerable<IReadOnlyList<Cell>> Rows(string chapter, IReadOnlyList<Finding> findings) =>
        findings.Select((finding, at) => (IReadOnlyList<Cell>)[chapter, at + 1, finding.Text, finding.Table]);
}
