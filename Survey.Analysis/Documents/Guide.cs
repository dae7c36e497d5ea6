using Survey.Analysis.Charts;
using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Documents;

/// <summary>
/// A report in the order in which a document shows it: title page, summary, numbered chapters, method. Tables and charts are numbered
/// through, those of the summary first, so that every kind of document has the same numbers.
/// </summary>
internal sealed class Guide
{
    private int figures;
    private int tables;

    public Guide(Report report)
    {
        Report = report;
        Figures = new FigureText(report.Reasons);
        Summary = [.. report.Summary.Figures.SelectMany(figure => Number(figure.Table, [figure.Chart]))];
        Chapters = [.. report.Sections.Select((section, place) => Chapter(place + 1, section))];
        Method = [.. report.Tables.Where(table => table.IsMethod).Select(table => Table(table, []))];
    }

    public Report Report { get; }

    public ReportWords Words => Report.Reasons.Words;

    /// <summary>Writes numbers as the report's language does.</summary>
    public FigureText Figures { get; }

    /// <summary>The charts of the summary.</summary>
    public IReadOnlyList<GuideFigure> Summary { get; }

    public IReadOnlyList<GuideChapter> Chapters { get; }

    /// <summary>The tables of the annex on method.</summary>
    public IReadOnlyList<GuideTable> Method { get; }

    /// <summary>When it was asked, as the title page says it; null where nothing is known of it.</summary>
    public string? Period => Report.About.FirstOrDefault(fact => fact.Key == "field_period")?.Value.Text;

    /// <summary>The table that a sentence is read off; null where the document does not show it.</summary>
    public GuideTable? TableOf(Finding finding) =>
        Chapters.SelectMany(chapter => chapter.Tables).Concat(Method).FirstOrDefault(table => table.Table.Name == finding.Table);

    public string NumberOf(GuideChapter chapter) => Figures.Of((double)chapter.Number, Measure.Count);

    public string NameOf(GuideTable table) => Words.Text("document.table", table.Number);

    public string NameOf(GuideFigure figure) => Words.Text("document.figure", figure.Number);

    /// <summary>The value of a fact in words; whole numbers are counts.</summary>
    public string Said(Fact fact) =>
        Figures.Of(fact.Value, fact.Value.Number is { } number && number == Math.Floor(number) ? Measure.Count : Measure.Number);

    private GuideChapter Chapter(int number, Section section)
    {
        var shown = section.Tables.Where(table => !table.IsMethod).ToList();
        var shared = CommonNotes.Of(shown);
        return new(
            number,
            section,
            [.. shared, .. section.LeftOut.Select(table => Words.Text("note.left_out", table.Title, table.Name, table.Reason))],
            [.. shown.Select(table => Table(table, shared))]
        );
    }

    private GuideTable Table(ReportTable table, IReadOnlyList<string> shared)
    {
        var reading = ReadingTable.Of(table);
        var questions = table.Questions.Where(question => question != table.Title).ToList();
        IEnumerable<string> notes =
        [
            .. questions.Count > 0 ? [Words.Text("note.question", string.Join(" · ", questions))] : Array.Empty<string>(),
            .. table.Notes.Except(shared),
            .. reading.Folded > 0 ? [Words.Text("reading.folded", reading.Folded)] : Array.Empty<string>(),
        ];
        return new(++tables, table, reading, [.. Number(table, table.Charts)], [.. notes]);
    }

    private IEnumerable<GuideFigure> Number(ReportTable table, IEnumerable<ReportChart> charts) =>
        charts.Where(chart => !new ChartData(table, chart).IsEmpty).Select(chart => new GuideFigure(++figures, table, chart));
}
