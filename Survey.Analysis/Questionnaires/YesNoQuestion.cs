namespace Survey.Analysis.Questionnaires;

/// <summary>Yes or no (SurveyJS <c>boolean</c>).</summary>
public sealed record YesNoQuestion : Question
{
    /// <summary>The codes of the two answers, as in an answers file and a cross-tab.</summary>
    public const string TrueCode = "true";

    public const string FalseCode = "false";

    public LocalizedText? LabelTrue { get; init; }

    public LocalizedText? LabelFalse { get; init; }
}
