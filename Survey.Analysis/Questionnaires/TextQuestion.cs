namespace Survey.Analysis.Questionnaires;

/// <summary>Words, a number, an e-mail address or a date (SurveyJS <c>text</c>, <c>comment</c>).</summary>
public sealed record TextQuestion : Question
{
    public TextInput Input { get; init; }

    /// <summary>Several lines (SurveyJS <c>comment</c>).</summary>
    public bool IsLong { get; init; }

    /// <summary>The longest text that is accepted, in UTF-16 units.</summary>
    public int MaxLength { get; init; } = 255;

    /// <summary>The smallest number accepted; null is no limit.</summary>
    public decimal? Min { get; init; }

    public decimal? Max { get; init; }
}
