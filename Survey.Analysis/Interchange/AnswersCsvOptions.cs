using Survey.Analysis.Versions;

namespace Survey.Analysis.Interchange;

/// <summary>How the wide CSV is written.</summary>
public sealed record AnswersCsvOptions
{
    /// <summary>A semicolon opens in the spreadsheets of countries with a decimal comma.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Tells Excel that the file is UTF-8.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>
    /// Whether the moment of submission is written to the day only, so that it cannot be matched with other lists.
    /// </summary>
    public bool DaysOnly { get; init; }

    /// <summary>
    /// The versions of the questionnaire: adds the column of versions, and leaves options blank that a response's version did not
    /// offer. Null is the one version that there is.
    /// </summary>
    public QuestionnaireUnion? Union { get; init; }

    /// <summary>Also the answers that identify the respondent.</summary>
    public bool Personal { get; init; }
}
