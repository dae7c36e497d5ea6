using Survey.Analysis.Json;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Plans;

/// <summary>A questionnaire with what belongs to it.</summary>
/// <param name="Questionnaire">From questionnaire.json.</param>
/// <param name="Plan">From report.json; null where the folder has none.</param>
/// <param name="Countries">From countries.json; null where the folder has none.</param>
public sealed record QuestionnaireFolder(Questionnaire Questionnaire, ReportPlan? Plan, CountryContext? Countries)
{
    public const string QuestionnaireFile = "questionnaire.json";

    public const string PlanFile = "report.json";

    public const string CountriesFile = "countries.json";

    /// <summary>
    /// Reads the files of a folder; other files than the three are left alone. All problems of all files are found at once,
    /// except that a plan and figures are checked against the questionnaire only when that has none itself.
    /// </summary>
    /// <param name="id">The name of the folder.</param>
    /// <param name="files">Their names may have a path.</param>
    public static Reading<QuestionnaireFolder> Read(string id, IReadOnlyList<SourceFile> files)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(files);
        if (Find(files, QuestionnaireFile) is not { } file)
        {
            return new(Value: null, MissingQuestionnaire(id));
        }

        var (plan, countries) = (Find(files, PlanFile), Find(files, CountriesFile));
        var reading = QuestionnaireReader.Read(file, id);
        return reading.Value is { } questionnaire
            ? Read(questionnaire, plan, countries)
            : new(Value: null, [.. reading.Problems, .. Unreadable(plan), .. Unreadable(countries)]);
    }

    private static Reading<QuestionnaireFolder> Read(Questionnaire questionnaire, SourceFile? planFile, SourceFile? countriesFile)
    {
        var plan = planFile is null ? null : PlanReader.Read(planFile, questionnaire);
        var countries = countriesFile is null
            ? null
            : CountryContextReader.Read(
                countriesFile,
                questionnaire,
                plan?.Value?.Breakdown ?? CountryContextReader.StandardQuestion
            );
        IReadOnlyList<Problem> problems = [.. plan?.Problems ?? [], .. countries?.Problems ?? []];
        return new(problems.Count > 0 ? null : new(questionnaire, plan?.Value, countries?.Value), problems);
    }

    private static SourceFile? Find(IEnumerable<SourceFile> files, string name) =>
        files.FirstOrDefault(file => Path.GetFileName(file.Name).Equals(name, StringComparison.Ordinal));

    private static IReadOnlyList<Problem> MissingQuestionnaire(string id)
    {
        var problems = new ProblemCollector(id);
        problems.AddToFile("file/missing", line: 0, QuestionnaireFile);
        return problems.Problems;
    }

    private static IReadOnlyList<Problem> Unreadable(SourceFile? file)
    {
        if (file is null)
        {
            return [];
        }

        var problems = new ProblemCollector(file.Name);
        NodeReader.Read(file, problems);
        return problems.Problems;
    }
}
