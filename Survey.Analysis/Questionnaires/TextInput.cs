namespace Survey.Analysis.Questionnaires;

/// <summary>What a text question takes (SurveyJS <c>inputType</c>).</summary>
public enum TextInput
{
    Text,
    Email,
    Number,
    Date,
}
