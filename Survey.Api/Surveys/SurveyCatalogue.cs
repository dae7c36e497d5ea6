using System.Text;
using Survey.Analysis.Plans;
using Survey.Analysis.Problems;

namespace Survey.Api.Surveys;

/// <summary>
/// The open surveys: each folder with a <c>questionnaire.json</c> that passes every rule, together with its plan and its figures,
/// if any. A survey with problems is not served; the others are.
/// </summary>
/// <param name="Surveys">In the order of their ids.</param>
/// <param name="Problems">Why the others are not served.</param>
internal sealed record SurveyCatalogue(IReadOnlyList<OpenSurvey> Surveys, IReadOnlyList<Problem> Problems)
{
    private static readonly string[] FileNames =
    [
        QuestionnaireFolder.QuestionnaireFile,
        QuestionnaireFolder.PlanFile,
        QuestionnaireFolder.CountriesFile,
    ];

    public OpenSurvey? Find(string id) => Surveys.FirstOrDefault(survey => survey.Id == id);

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static SurveyCatalogue Load(string folder)
    {
        if (!InputFiles.HasFolder(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder {folder}: name the folder of the questionnaires.");
        }

        var readings = InputFiles
            .FoldersOf(folder)
            .Select(name => Path.Combine(folder, name))
            .Where(survey => InputFiles.Exists(Path.Combine(survey, QuestionnaireFolder.QuestionnaireFile)))
            .Select(Read)
            .ToList();
        return new(
            [.. readings.Select(reading => reading.Survey).OfType<OpenSurvey>()],
            [.. readings.SelectMany(reading => reading.Problems)]
        );
    }

    /// <summary>
    /// The folder <c>questionnaires</c> in the working folder or one above it, else the one inside the program.
    /// </summary>
    public static string FindFolder() =>
        Above(Directory.GetCurrentDirectory())
            .Select(folder => Path.Combine(folder, InputFiles.Questionnaires))
            .FirstOrDefault(Directory.Exists)
        ?? InputFiles.Questionnaires;

    private static (OpenSurvey? Survey, IReadOnlyList<Problem> Problems) Read(string folder)
    {
        var files = FileNames
            .Select(name => Path.Combine(folder, name))
            .Where(InputFiles.Exists)
            .Select(path => new SourceFile(path, InputFiles.Read(path)))
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
        {
            yield return at.FullName;
        }
    }
}
