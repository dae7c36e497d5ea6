using System.Collections.Frozen;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions;

/// <summary>
/// Today's questionnaire together with all that its earlier versions asked, so that every stored answer has a place: an option, a
/// row or a question that is no longer there keeps its answers and its words, marked as no longer asked. Where a question has
/// changed its kind (several answers, then one), the earlier question stands beside today's under the name <c>name~kind</c>.
/// </summary>
public sealed class QuestionnaireUnion
{
    private readonly FrozenDictionary<string, VersionNames> versions;
    private readonly VersionNames today;

    private QuestionnaireUnion(Questionnaire all, VersionNames today, IReadOnlyList<(string Id, VersionNames Version)> served)
    {
        Questionnaire = all;
        this.today = today;
        versions = served.ToFrozenDictionary(version => version.Id, version => version.Version);
        Newest = [.. served.Select(version => version.Id)];
        Uneven = UnevenQuestions();
        UnevenRows = UnevenRowsOfMatrices();
        UnevenOptions = UnevenOptionsOfQuestions();
    }

    /// <summary>Everything that was ever asked; today's part first, in the form's order.</summary>
    public Questionnaire Questionnaire { get; }

    /// <summary>The versions that were served, the newest first.</summary>
    public IReadOnlyList<string> Newest { get; }

    /// <summary>Whether today's conditions may not hold for whom an earlier version asked, or under former names.</summary>
    internal bool HasOtherConditions =>
        All.Select(version => AskedBy(version.Questionnaire)).Distinct().Count() > 1
        || Questionnaire.Questions.Any(question =>
            question.Formerly.Count > 0 || question.Choices.Any(option => option.Formerly.Count > 0)
        );

    /// <summary>The names of the questions that some version does not ask, or not of everybody.</summary>
    internal IReadOnlySet<string> Uneven { get; }

    /// <summary>The rows of matrices that some version does not have, by matrix.</summary>
    internal ILookup<string, string> UnevenRows { get; }

    /// <summary>
    /// The options, points and columns that some version asked the question without, by question.
    /// </summary>
    internal ILookup<string, string> UnevenOptions { get; }

    /// <param name="today">The questionnaire that is served.</param>
    /// <param name="served">Those that were served, the newest first; today's may be among them.</param>
    public static QuestionnaireUnion Of(Questionnaire today, params IReadOnlyList<ServedVersion> served)
    {
        ArgumentNullException.ThrowIfNull(today);
        ArgumentNullException.ThrowIfNull(served);
        var merging = new UnionMerging(today);
        var versions = served
            .DistinctBy(version => version.Id)
            .Select(version => (version.Id, merging.Add(version.Questionnaire)))
            .ToList();
        return new(merging.Questionnaire, merging.Today, versions);
    }

    /// <summary>What that version asked; null where it is not known.</summary>
    public Questionnaire? Find(string? id) =>
        id is not null && versions.TryGetValue(id, out var version) ? version.Questionnaire : null;

    /// <summary>Whether today's questionnaire itself has the key: a question, or the text beside its "other".</summary>
    public bool IsAskedToday(string key) =>
        today.Questionnaire.Find(key) is not null || today.Questionnaire.FindByComment(key) is not null;

    /// <summary>The version's name, the same object for all its responses.</summary>
    internal string NameOf(string id) => versions.Keys[versions.Keys.IndexOf(id)];

    /// <summary>The name by which that version's question is analysed; null where the version is not known.</summary>
    public string? NameIn(string? id, string name) =>
        id is not null && versions.TryGetValue(id, out var version) ? version.Of(name) : null;

    /// <summary>Whether some version has, or had, a page of that name.</summary>
    public bool HasPage(string name) => All.Any(version => version.Questionnaire.Pages.Any(page => page.Name == name));

    /// <summary>
    /// Answers of that version under the names and in the codes of today, for a form: those to a question of another kind stand at
    /// today's question.
    /// </summary>
    public IReadOnlyDictionary<string, AnswerValue> Place(string? id, IReadOnlyDictionary<string, AnswerValue> answers) =>
        Version(id)
            .Place(answers)
            .OrderBy(answer => QuestionKind.Without(answer.Key) != answer.Key)
            .DistinctBy(answer => QuestionKind.Without(answer.Key))
            .ToDictionary(answer => QuestionKind.Without(answer.Key), answer => answer.Value);

    /// <summary>Answers of that version without what stands at a place; null where nothing does.</summary>
    public IReadOnlyDictionary<string, AnswerValue>? Without(
        string? id,
        IReadOnlyDictionary<string, AnswerValue> answers,
        AnswerPlace place
    )
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(place);
        return place.RemoveFrom(Version(id), answers);
    }

    /// <summary>Whether whoever answered that version could choose the option; true where every version has it.</summary>
    internal bool Offers(string? id, string question, string code) =>
        !UnevenOptions[question].Contains(code) || Version(id).Choices(question).Contains(code);

    /// <summary>The numbers of the versions, from 1 for the first, that have the question, and the row and the option, if named.</summary>
    internal IEnumerable<int> VersionsWith(string question, string? row, string? code) =>
        Newest
            .Reverse()
            .Select((id, at) => (Version: versions[id], Number: at + 1))
            .Where(version => version.Version.Has(question, row, code))
            .Select(version => version.Number);

    /// <summary>The version that a response names; today's where it names none, or one that is not known.</summary>
    internal VersionNames Version(string? id) => id is not null && versions.TryGetValue(id, out var version) ? version : today;

    private IEnumerable<VersionNames> All => versions.Values.Append(today);

    private FrozenSet<string> UnevenQuestions() =>
        All.SelectMany(version =>
                Questionnaire
                    .Questions.Select(question => question.Name)
                    .Except(version.Questionnaire.Questions.Select(question => version.Of(question.Name)))
                    .Concat(Conditional.Names(version.Questionnaire).Select(version.Of))
            )
            .ToFrozenSet();

    private ILookup<string, string> UnevenRowsOfMatrices() =>
        Questionnaire
            .Questions.OfType<MatrixQuestion>()
            .SelectMany(matrix =>
                matrix
                    .Rows.Where(row => All.Any(version => !version.Has(matrix.Name, row.Code, code: null)))
                    .Select(row => (Matrix: matrix.Name, row.Code))
            )
            .ToLookup(row => row.Matrix, row => row.Code);

    private ILookup<string, string> UnevenOptionsOfQuestions()
    {
        var asked = All.SelectMany(version =>
                version.Questionnaire.Questions.Select(question =>
                    (Name: version.Of(question.Name), Codes: version.Choices(version.Of(question.Name)))
                )
            )
            .ToLookup(question => question.Name, question => question.Codes);
        return Questionnaire
            .Questions.SelectMany(question =>
                question
                    .Choices.Where(option => asked[question.Name].Any(codes => !codes.Contains(option.Code)))
                    .Select(option => (question.Name, option.Code))
            )
            .ToLookup(option => option.Name, option => option.Code);
    }

    /// <summary>What decides on whom a version asks what.</summary>
    private static string AskedBy(Questionnaire questionnaire) =>
        string.Join('\n', questionnaire.Pages.SelectMany(page => page.All.Select(AskedBy).Prepend(page.VisibleIf?.Text)));

    private static string AskedBy(Element element) =>
        element is Question question
            ? $"{question.Name} {QuestionKind.NameOf(question)} {question.VisibleIf?.Text} "
                + string.Join(' ', question.Choices.Select(option => option.Code))
            : $"{element.Name} {element.VisibleIf?.Text}";
}
