namespace Survey.Analysis.Interchange.Headers;

/// <summary>The shapes of an answers file; docs/answers-file.md describes both.</summary>
public enum AnswersFormat
{
    /// <summary>Columns named after questions, cells with codes.</summary>
    Csv,

    /// <summary>
    /// Columns named with the wording of questions, cells with the words of options, in any of the questionnaire's languages.
    /// </summary>
    GoogleForms,
}
