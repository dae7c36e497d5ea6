using System.Security.Cryptography;
using System.Text;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Versions;

namespace Survey.Api.Surveys;

/// <summary>A survey that is served.</summary>
/// <param name="Questionnaire">What is asked.</param>
/// <param name="Definition">The questionnaire as its author wrote it, SurveyJS JSON.</param>
/// <param name="Plan">What its skills are and which lesson answers them; null where the author wrote no plan.</param>
public sealed record OpenSurvey(Questionnaire Questionnaire, string Definition, ReportPlan? Plan)
{
    /// <summary>Questionnaire and plan with what else belongs to them.</summary>
    public required QuestionnaireFolder Folder { get; init; }

    /// <summary>What it asks and asked in earlier versions.</summary>
    public required QuestionnaireUnion Union { get; init; }

    /// <summary>The name of the version: SHA-256 of the definition, in hexadecimal.</summary>
    public string Version { get; } = VersionOf(Definition);

    /// <summary>Whether its author wrote a plan that has problems.</summary>
    public bool IsPlanUnused { get; init; }

    /// <summary>Whether answers can be begun and changed: false where only the database has it.</summary>
    public bool IsOffered { get; init; } = true;

    public string Id => Questionnaire.Id;

    public static string VersionOf(string definition) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition)));

    public string Language(string? wanted) =>
        wanted is not null && Questionnaire.Languages.Contains(wanted) ? wanted : Questionnaire.DefaultLanguage;
}
