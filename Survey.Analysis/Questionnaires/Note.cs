namespace Survey.Analysis.Questionnaires;

/// <summary>Text for the respondent, without an answer (SurveyJS <c>html</c>). Simple markup only.</summary>
public sealed record Note : Element
{
    public required LocalizedText Html { get; init; }
}
