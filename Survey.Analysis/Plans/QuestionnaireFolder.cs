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

    /// <summary>Why the folder's plan or figures are not used; empty where nothing is wrong with them.</summary>
    public IReadOnlyList<Problem> Unused { get; init; } = [];

    /// <summary>What in the plan or the figures works and should be written otherwise.</summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];

    /// <summary>Whether the folder has a plan that has problems.</summary>
    public bool IsPlanUnused => Unused.Any(problem => IsNamed(problem.File, PlanFile));

    /// <summary>Whether the folder has figures that have problems.</summary>
    internal bool AreCountriesUnused => Unused.Any(problem => IsNamed(problem.File, CountriesFile));

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
        if (Find(files, QuestionnaireFile) is null)
        {
            return new(Value: null, MissingQuestionnaire(id));
        }

        var (plan, countries) = (Find(files, PlanFile), Find(files, CountriesFile));
        var reading = ReadQuestionnaire(id, files);
        return reading.Value is { } questionnaire
            ? Read(questionnaire, plan, countries)
            : new(Value: null, [.. reading.Problems, .. Unreadable(plan), .. Unreadable(countries)]);
    }

    /// <summary>The questionnaire alone.</summary>
    /// <inheritdoc cref="Read(string, IReadOnlyList{SourceFile})"/>
    public static Reading<Questionnaire> ReadQuestionnaire(string id, IReadOnlyList<SourceFile> files)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(files);
        return Find(files, QuestionnaireFile) is { } file
            ? QuestionnaireReader.Read(file, id)
            : new(Value: null, MissingQuestionnaire(id));
    }

    /// <summary>
    /// For a survey that has answers: an error in the plan or in the figures does not hide them. A plan may also name what only
    /// earlier versions of the questionnaire asked.
    /// </summary>
    /// <param name="questionnaire">What is asked.</param>
    /// <param name="everAsked">The same with what was asked earlier.</param>
    /// <param name="files">As in <see cref="Read(string, IReadOnlyList{SourceFile})"/>.</param>
    public static QuestionnaireFolder OfServed(
        Questionnaire questionnaire,
        Questionnaire everAsked,
        IReadOnlyList<SourceFile> files
    )
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(everAsked);
        ArgumentNullException.ThrowIfNull(files);
        var plan = Find(files, PlanFile) is { } planFile ? ReadEither(planFile, questionnaire, everAsked) : null;
        var countries = Find(files, CountriesFile) is { } figures ? ReadCountries(figures, everAsked, plan?.Value) : null;
        return new(questionnaire, plan?.Value, countries?.Value)
        {
            Unused = [.. plan?.Problems ?? [], .. countries?.Problems ?? []],
            Warnings = Used(plan, countries),
        };
    }

    private static Reading<ReportPlan> ReadEither(SourceFile file, Questionnaire questionnaire, Questionnaire everAsked)
    {
        var reading = PlanReader.Read(file, questionnaire);
        return reading.Value is null && PlanReader.Read(file, everAsked) is { Value: not null } former ? former : reading;
    }

    private static Reading<CountryContext> ReadCountries(SourceFile file, Questionnaire questionnaire, ReportPlan? plan) =>
        CountryContextReader.Read(file, questionnaire, plan?.Breakdown ?? CountryContextReader.StandardQuestion);

    private static Reading<QuestionnaireFolder> Read(Questionnaire questionnaire, SourceFile? planFile, SourceFile? countriesFile)
    {
        var plan = planFile is null ? null : PlanReader.Read(planFile, questionnaire);
        var countries = countriesFile is null ? null : ReadCountries(countriesFile, questionnaire, plan?.Value);
        IReadOnlyList<Problem> problems = [.. plan?.Problems ?? [], .. countries?.Problems ?? []];
        return new(
            problems.Count > 0 ? null : new(questionnaire, plan?.Value, countries?.Value) { Warnings = Used(plan, countries) },
            problems
        );
    }

    /// <summary>The warnings of what is used.</summary>
    private static IReadOnlyList<Problem> Used(Reading<ReportPlan>? plan, Reading<CountryContext>? countries) =>
        [.. plan?.Value is null ? [] : plan.Warnings, .. countries?.Value is null ? [] : countries.Warnings];

    private static SourceFile? Find(IEnumerable<SourceFile> files, string name) =>
        files.FirstOrDefault(file => IsNamed(file.Name, name));

    private static bool IsNamed(string path, string name) => Path.GetFileName(path).Equals(name, StringComparison.Ordinal);

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
