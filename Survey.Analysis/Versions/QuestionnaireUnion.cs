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

    private QuestionnaireUnion(Questionnaire all, VersionNames today, IReadOnlyDictionary<string, VersionNames> versions)
    {
        Questionnaire = all;
        this.today = today;
        this.versions = versions.ToFrozenDictionary();
        Uneven = UnevenQuestions();
        UnevenRows = UnevenRowsOfMatrices();
        UnevenOptions = UnevenOptionsOfQuestions();
    }

    /// <summary>Everything that was ever asked; today's part first, in the form's order.</summary>
    public Questionnaire Questionnaire { get; }

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
        var versions = new Dictionary<string, VersionNames>();
        foreach (var version in served)
        {
            versions[version.Id] = merging.Add(version.Questionnaire);
        }

        return new(merging.Questionnaire, merging.Today, versions);
    }

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
                    .Rows.Where(row => All.Any(version => !HasRow(version, matrix.Name, row.Code)))
                    .Select(row => (Matrix: matrix.Name, row.Code))
            )
            .ToLookup(row => row.Matrix, row => row.Code);

    private ILookup<string, string> UnevenOptionsOfQuestions()
    {
        var asked = All.SelectMany(version =>
                version.Questionnaire.Questions.Select(question =>
                    (Name: version.Of(question.Name), Codes: CodesIn(version, question))
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

    private static HashSet<string> CodesIn(VersionNames version, Question question) =>
        [.. question.Choices.Select(option => version.CodeOf(version.Of(question.Name), option.Code))];

    private static bool HasRow(VersionNames version, string matrix, string row) =>
        version
            .Questionnaire.Questions.OfType<MatrixQuestion>()
            .Any(asked => version.Of(asked.Name) == matrix && asked.Rows.Any(each => version.RowOf(matrix, each.Code) == row));
}
