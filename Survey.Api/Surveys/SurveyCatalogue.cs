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
    /// <summary>Surveys that have answers and no folder: for those who have a receipt.</summary>
    private readonly IReadOnlyList<OpenSurvey> left =
    [
        .. Readings.Where(reading => reading.State == SurveyState.FolderMissing).Select(Open).OfType<OpenSurvey>(),
    ];

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<OpenSurvey> Surveys { get; } =
    [.. Readings.Where(reading => reading.State != SurveyState.FolderMissing).Select(Open).OfType<OpenSurvey>()];

    /// <summary>What the authors must mend.</summary>
    public IEnumerable<Problem> Problems => Readings.SelectMany(reading => reading.Problems);

    public OpenSurvey? Find(string id) => Surveys.FirstOrDefault(survey => survey.Id == id);

    /// <summary>Also a survey whose folder is gone.</summary>
    public OpenSurvey? FindAnswered(string id) => Find(id) ?? left.FirstOrDefault(survey => survey.Id == id);

    /// <param name="folder">With one folder per survey.</param>
    /// <param name="history">What the database knows of a survey; null where there is none.</param>
    /// <param name="texts">The words around the surveys; null is the product's own.</param>
    /// <param name="answered">The ids of the surveys that the database has answers to.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static SurveyCatalogue Load(
        string folder,
        Func<string, SurveyHistory>? history = null,
        TextLibrary? texts = null,
        IReadOnlyList<string>? answered = null
    )
    {
        RequireFolder(folder);
        history ??= _ => SurveyHistory.None;
        var folders = InputFiles.FoldersOf(folder);
        var read = folders
            .Select(name => (Path: Path.Combine(folder, name), History: history(name)))
            .Where(survey =>
                survey.History.Versions.Count > 0
                || InputFiles.Exists(Path.Combine(survey.Path, QuestionnaireFolder.QuestionnaireFile))
            )
            .Select(survey => SurveyFiles.Read(survey.Path, survey.History, texts));
        var left = (answered ?? [])
            .Except(folders)
            .Select(id => SurveyFiles.Read(Path.Combine(folder, id), history(id), texts))
            .Select(reading => reading with { State = SurveyState.FolderMissing, Problems = [] });
        return new([.. read.Concat(left).OrderBy(reading => reading.Id, StringComparer.Ordinal)]);
    }

    private static OpenSurvey? Open(SurveyReading reading) =>
        reading.Served is { } served
            ? new OpenSurvey(served.Folder.Questionnaire, served.Definition, served.Folder.Plan)
            {
                Folder = served.Folder,
                Union = served.Union,
                IsPlanUnused = served.Folder.IsPlanUnused,
                IsOffered = reading.State != SurveyState.FolderMissing,
            }
            : null;

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
