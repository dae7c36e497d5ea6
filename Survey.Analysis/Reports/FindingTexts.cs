namespace Survey.Analysis.Reports;

/// <summary>The parts of a sentence: shares, counts, names and lists as the report's language writes them.</summary>
internal sealed class FindingTexts(ReportContext context)
{
    private ReportWords Words => context.Words;

    /// <summary>A sentence that begins with the share of respondents.</summary>
    /// <param name="key">Of the sentence: places for share, what is said, counts, title.</param>
    /// <param name="row">The figures.</param>
    /// <param name="said">What is said of these respondents.</param>
    /// <param name="title">The question.</param>
    public Finding OfRespondents(string key, FindingFigures row, string said, string title = "") =>
        new(Words.Text(key, Subject(row.Share), said, Of(row), title), row.Table);

    /// <summary>A sentence about one row that names the share within it.</summary>
    /// <inheritdoc cref="OfRespondents"/>
    public Finding OfRow(string key, FindingFigures row, string said, string title = "") =>
        new(Words.Text(key, Share(row), said, Of(row), title), row.Table);

    public string Quoted(string label) => Words.Text("finding.quoted", label);

    /// <summary>The names of rows with share and counts of each.</summary>
    public string Figures(IEnumerable<FindingFigures> rows) =>
        Words.List([.. rows.Select(row => Words.Text("finding.figures", Quoted(row.Label), Share(row), Counts(row)))]);

    public string Names(IEnumerable<FindingFigures> rows) => Words.List([.. rows.Select(row => Quoted(row.Label))]);

    public string Share(FindingFigures row) => Words.Percent(row.Share, context.IsWeighted);

    /// <summary>"17 of 24, nearly three quarters"; the words are about counts, so not beside a weighted share.</summary>
    public string Of(FindingFigures row) =>
        !context.IsWeighted && ShareWords.Of(Words, row.Share, row.Base) is { } said
            ? Words.Text("finding.of.words", row.Count, row.Base, said)
            : Counts(row);

    public string Counts(FindingFigures row) => Words.Text("finding.of", row.Count, row.Base);

    /// <summary>A share as the subject of a sentence, with its article: "El 70,8 %", "L’83,3%".</summary>
    private string Subject(double share) =>
        Words.Text($"finding.share{Elision(share)}", Words.Percent(share, context.IsWeighted));

    /// <summary>How the number is spoken decides on an article before it: one, eight, eleven and the eighties begin with a vowel.</summary>
    private static string Elision(double share)
    {
        var spoken = (int)Math.Floor(Math.Round(100 * share, 1, MidpointRounding.AwayFromZero));
        return spoken switch
        {
            0 => ".zero",
            1 or 8 or 11 or (>= 80 and < 90) => ".vowel",
            _ => "",
        };
    }
}
