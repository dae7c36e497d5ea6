using System.Collections.Frozen;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions;

/// <summary>A version, and under which names and codes its answers are analysed.</summary>
/// <param name="Questionnaire">What was asked.</param>
/// <param name="Renamed">
/// The names that differ: a question that is called otherwise now, or whose kind has changed since and which has another column than
/// today's question of that name.
/// </param>
internal sealed record VersionNames(Questionnaire Questionnaire, IReadOnlyDictionary<string, string> Renamed)
{
    /// <summary>The codes of options, points and columns that differ, by the question as it is analysed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Codes { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>The rows of matrices that differ, by the question as it is analysed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Rows { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    private Dictionary<string, (HashSet<string> Rows, HashSet<string> Codes)> Asked =>
        field ??= Questionnaire.Questions.ToDictionary(
            question => Of(question.Name),
            question =>
                (
                    (question is MatrixQuestion matrix ? matrix.Rows : [])
                        .Select(row => RowOf(Of(question.Name), row.Code))
                        .ToHashSet(),
                    question.Choices.Select(option => CodeOf(Of(question.Name), option.Code)).ToHashSet()
                )
        );

    /// <summary>Whether every answer is analysed as it was given.</summary>
    public bool IsUnchanged => Renamed.Count == 0 && Codes.Count == 0 && Rows.Count == 0;

    /// <param name="key">A question's name, or <c>name-Comment</c>.</param>
    public string Of(string key)
    {
        const string suffix = ChoiceQuestion.CommentSuffix;
        return Renamed.Count == 0 ? key
            : Renamed.TryGetValue(key, out var name) ? name
            : key.EndsWith(suffix, StringComparison.Ordinal) && Renamed.TryGetValue(key[..^suffix.Length], out var question)
                ? question + suffix
            : key;
    }

    /// <summary>The codes that could be chosen.</summary>
    /// <param name="question">As it is analysed.</param>
    public IReadOnlySet<string> Choices(string question) =>
        Asked.TryGetValue(question, out var parts) ? parts.Codes : FrozenSet<string>.Empty;

    /// <summary>Whether it asked the question, with the row and the option where these are named.</summary>
    public bool Has(string question, string? row, string? code) =>
        Asked.TryGetValue(question, out var parts)
        && (row is null || parts.Rows.Contains(row))
        && (code is null || parts.Codes.Contains(code));

    public string CodeOf(string question, string code) =>
        Codes.TryGetValue(question, out var codes) ? codes.GetValueOrDefault(code, code) : code;

    public string RowOf(string question, string row) =>
        Rows.TryGetValue(question, out var rows) ? rows.GetValueOrDefault(row, row) : row;

    /// <summary>The answer in today's codes.</summary>
    /// <param name="question">As it is analysed.</param>
    /// <param name="answer">As it was given.</param>
    public AnswerValue Of(string question, AnswerValue answer) =>
        !Codes.ContainsKey(question) && !Rows.ContainsKey(question)
            ? answer
            : answer switch
            {
                TextValue text => new TextValue(CodeOf(question, text.Text)),
                ListValue list => new ListValue([.. list.Codes.Select(code => CodeOf(question, code)).Distinct()]),
                RowsValue rows => new RowsValue(InTodaysRows(question, rows.Rows)),
                _ => answer,
            };

    /// <summary>The answers under the names and in the codes by which they are analysed.</summary>
    public IReadOnlyDictionary<string, AnswerValue> Place(IReadOnlyDictionary<string, AnswerValue> answers)
    {
        if (IsUnchanged)
        {
            return answers;
        }

        return Renaming(answers, Of, Of);
    }

    private Dictionary<string, string> InTodaysRows(string question, IReadOnlyDictionary<string, string> rows) =>
        Renaming(rows, row => RowOf(question, row), (_, code) => CodeOf(question, code));

    /// <summary>Two keys that have become one, which only a response of no known version has: neither is lost.</summary>
    private static Dictionary<string, T> Renaming<T>(
        IReadOnlyDictionary<string, T> values,
        Func<string, string> now,
        Func<string, T, T> value
    )
    {
        var renamed = new Dictionary<string, T>(values.Count);
        foreach (var (key, given) in values.OrderBy(pair => now(pair.Key) != pair.Key))
        {
            renamed.TryAdd(renamed.ContainsKey(now(key)) ? key : now(key), value(now(key), given));
        }

        return renamed;
    }
}
