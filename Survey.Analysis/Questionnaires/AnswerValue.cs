namespace Survey.Analysis.Questionnaires;

/// <summary>
/// What a respondent gave for one question, in the shapes of SurveyJS data. A question without an answer has no value at
/// all: there is no "empty" value.
/// </summary>
public abstract record AnswerValue
{
    /// <summary>Whether the code is among what was chosen.</summary>
    internal virtual bool Chose(string code) => false;
}
