using System.Text;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions;

/// <summary>A questionnaire as it was once served.</summary>
/// <param name="Id">By which its responses name it.</param>
/// <param name="Questionnaire">What was asked.</param>
public sealed record ServedVersion(string Id, Questionnaire Questionnaire)
{
    /// <summary>Null where the definition does not pass today's rules.</summary>
    /// <param name="survey">The survey's id.</param>
    /// <param name="id">Of the version.</param>
    /// <param name="definition">SurveyJS JSON.</param>
    public static ServedVersion? Read(string survey, string id, string definition) =>
        QuestionnaireReader.Read(new SourceFile(survey, Encoding.UTF8.GetBytes(definition)), survey).Value is { } questionnaire
            ? new(id, questionnaire)
            : null;
}
