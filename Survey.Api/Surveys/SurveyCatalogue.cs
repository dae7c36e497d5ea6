using Survey.Analysis.Plans;
using Survey.Analysis.Problems;
using Survey.Analysis.Texts;

namespace Survey.Api.Surveys;

/// <summary>
/// The open surveys: each folder with a <c>questionnaire.json</c>, as far as its files can be used. A survey whose questionnaire has
/// problems is served as it was last; where it never was, the others are served without it.
/// </summary>
/// <param name="Readings">Of every folder, in the order of their names.</param>
internal sealed record SurveyCatalogue(IReadOnlyList<SurveyReading> Readings)
{
    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<OpenSurvey> Surveys { get; } =
    [
        .. Readings
            .Select(reading => reading.Served)
            .OfType<ServedSurvey>()
            .Select(served => new OpenSurvey(served.Folder.Questionnaire, served.Definition, served.Folder.Plan)
            {
                Union = served.Union,
                IsPlanUnused = served.Folder.IsPlanUnused,
            }),
    ];

    /// <summary>What the authors must mend.</summary>
    public IEnumerable<Problem> Problems => Readings.SelectMany(reading => reading.Problems);

    public OpenSurvey? Find(string id) => Surveys.FirstOrDefault(survey => survey.Id == id);

    /// <param name="folder">With one folder per survey.</param>
    /// <param name="history">What the database knows of a survey; null where there is none.</param>
    /// <param name="texts">The words around the surveys; null is the product's own.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static SurveyCatalogue Load(string folder, Func<string, SurveyHistory>? history = null, TextLibrary? texts = null)
    {
        RequireFolder(folder);
        return new([
            .. InputFiles
                .FoldersOf(folder)
                .Select(name => (Path: Path.Combine(folder, name), History: history?.Invoke(name) ?? SurveyHistory.None))
                .Where(survey =>
                    survey.History.Versions.Count > 0
                    || InputFiles.Exists(Path.Combine(survey.Path, QuestionnaireFolder.QuestionnaireFile))
                )
                .Select(survey => SurveyFiles.Read(survey.Path, survey.History, texts)),
        ]);
    }

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static void RequireFolder(string folder)
    {
        if (!InputFiles.HasFolder(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder {folder}: name the folder of the questionnaires.");
        }
    }

    /// <summary>
    /// The folder <c>questionnaires</c> in the working folder or one above it, else the one inside the program.
    /// </summary>
    public static string FindFolder() =>
        Above(Directory.GetCurrentDirectory())
            .Select(folder => Path.Combine(folder, InputFiles.Questionnaires))
            .FirstOrDefault(Directory.Exists)
        ?? InputFiles.Questionnaires;

    private static IEnumerable<string> Above(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
