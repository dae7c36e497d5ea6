using System.Text;
using Survey.Analysis.Plans;
using Survey.Analysis.Problems;

namespace Survey.Api.Surveys;

/// <summary>
/// The open surveys: each folder with a <c>questionnaire.json</c> that passes every rule, as must its plan and its figures where
/// it has them. One with problems is not served, and does not keep the others from being served.
/// </summary>
/// <param name="Surveys">In the order of their ids.</param>
/// <param name="Problems">What keeps the others from opening.</param>
internal sealed record SurveyCatalogue(IReadOnlyList<OpenSurvey> Surveys, IReadOnlyList<Problem> Problems)
{
    private static readonly string[] FileNames =
    [
        QuestionnaireFolder.QuestionnaireFile,
        QuestionnaireFolder.PlanFile,
        QuestionnaireFolder.CountriesFile,
    ];

    public OpenSurvey? Find(string id) => Surveys.FirstOrDefault(survey => survey.Id == id);

    public static SurveyCatalogue Load(string folder)
    {
        var readings = Directory
            .EnumerateDirectories(folder)
            .Where(survey => File.Exists(Path.Combine(survey, QuestionnaireFolder.QuestionnaireFile)))
            .Order(StringComparer.Ordinal)
            .Select(Read)
            .ToList();
        return new(
            [.. readings.Select(reading => reading.Survey).OfType<OpenSurvey>()],
            [.. readings.SelectMany(reading => reading.Problems)]
        );
    }

    /// <summary>The folder <c>questionnaires</c> in the working folder or one above it, else beside the program or above that.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string FindFolder() =>
        Above(Directory.GetCurrentDirectory())
            .Concat(Above(AppContext.BaseDirectory))
            .Select(folder => Path.Combine(folder, "questionnaires"))
            .FirstOrDefault(Directory.Exists)
        ?? throw new DirectoryNotFoundException(
            "There is no folder 'questionnaires' here or above; name one with SURVEY_QUESTIONNAIRES."
        );

    private static (OpenSurvey? Survey, IReadOnlyList<Problem> Problems) Read(string folder)
    {
        var files = FileNames
            .Select(name => Path.Combine(folder, name))
            .Where(File.Exists)
            .Select(path => new SourceFile(path, File.ReadAllBytes(path)))
            .ToList();
        var reading = QuestionnaireFolder.Read(Path.GetFileName(folder), files);
        return (
            reading.Value is { } read
                ? new OpenSurvey(read.Questionnaire, Encoding.UTF8.GetString(files[0].Content.Span), read.Plan)
                : null,
            reading.Problems
        );
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
