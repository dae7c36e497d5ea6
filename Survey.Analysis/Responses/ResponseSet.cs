using System.Collections.Frozen;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Versions;

namespace Survey.Analysis.Responses;

/// <summary>
/// All responses to a questionnaire as columns: a respondent is a position from 0 to <see cref="Count"/> - 1, the same in every
/// column. Immutable. A response to the 32 questions of the digital-skills survey takes 275 bytes, its id and time included.
/// </summary>
public sealed class ResponseSet
{
    private readonly Lazy<FrozenDictionary<string, ChoiceColumn>> byVariable;
    private readonly Lazy<FrozenDictionary<string, Func<int, AnswerValue?>>> answers;

    internal ResponseSet()
    {
        byVariable = new(() => Columns!.Concat(Groupings).ToFrozenDictionary(column => column.Variable));
        answers = new(() => RespondentAnswers.Of(this));
    }

    public required Questionnaire Questionnaire { get; init; }

    /// <summary>Everybody.</summary>
    public required BitSet All { get; init; }

    /// <summary>
    /// The choices in the form's order: a column a question, or a row of a matrix. Personal questions have none.
    /// </summary>
    public required IReadOnlyList<ChoiceColumn> Columns { get; init; }

    /// <summary>Texts and dates, and the texts beside "other", in the form's order. Personal questions have none.</summary>
    public required IReadOnlyList<ValueColumn<string>> Texts { get; init; }

    public required IReadOnlyList<ValueColumn<decimal>> Numbers { get; init; }

    /// <summary>By respondent; null where the response has none.</summary>
    public required IReadOnlyList<string?> Ids { get; init; }

    public required IReadOnlyList<DateTimeOffset?> SubmittedAt { get; init; }

    public required IReadOnlyList<string?> Languages { get; init; }

    /// <summary>The version of the questionnaire that each respondent answered; null where it is not known.</summary>
    public required IReadOnlyList<string?> Versions { get; init; }

    /// <summary>The versions that were served, the first one first.</summary>
    internal IReadOnlyList<string> VersionIds => [.. Union.Newest.Reverse()];

    /// <summary>What was asked in which version.</summary>
    public required QuestionnaireUnion Union { get; init; }

    /// <summary>By respondent; null when every weight is 1.</summary>
    public required IReadOnlyList<double>? Weights { get; init; }

    /// <summary>Choices that stand for no question: options of another taken together, under a variable of their own.</summary>
    internal IReadOnlyList<ChoiceColumn> Groupings { get; private init; } = [];

    /// <summary>The number of responses.</summary>
    public int Count => All.Length;

    /// <summary>The choice of that variable, a question's name or <c>matrix/row</c>; null where there is none.</summary>
    public ChoiceColumn? Find(string variable) => byVariable.Value.GetValueOrDefault(variable);

    /// <summary>What the respondent answered, as <see cref="AnswerCheck"/> let it in; null where there is no answer.</summary>
    /// <param name="key">A question's name, or <c>name-Comment</c>.</param>
    /// <param name="respondent">From 0.</param>
    public AnswerValue? Answer(string key, int respondent) =>
        answers.Value.TryGetValue(key, out var column) ? column(respondent) : null;

    /// <summary>Those for whom the condition holds. It is evaluated for each, about a microsecond a respondent.</summary>
    public BitSet Where(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var respondent = 0;
        Func<string, AnswerValue?> answer = key => Answer(key, respondent);
        var members = new BitSetBuilder();
        for (; respondent < Count; respondent++)
        {
            if (condition.Holds(answer))
            {
                members.Add(respondent);
            }
        }

        return members.Build(Count);
    }

    /// <summary>The responses that had been submitted at a moment; those without a date had.</summary>
    public ResponseSet Until(DateTimeOffset moment)
    {
        var members = new BitSetBuilder();
        for (var respondent = 0; respondent < Count; respondent++)
        {
            if (SubmittedAt[respondent] is not { } submitted || submitted <= moment)
            {
                members.Add(respondent);
            }
        }

        return Only(members.Build(Count));
    }

    /// <summary>A set of these respondents alone, in the same order and numbered anew.</summary>
    public ResponseSet Only(BitSet kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var renumbering = new Renumbering(kept);
        return new()
        {
            Questionnaire = Questionnaire,
            All = renumbering.Of(All),
            Columns = [.. Columns.Select(column => Only(column, renumbering))],
            Groupings = [.. Groupings.Select(column => Only(column, renumbering))],
            Texts = [.. Texts.Select(column => column.Only(kept, renumbering))],
            Numbers = [.. Numbers.Select(column => column.Only(kept, renumbering))],
            Ids = Only(Ids, kept),
            SubmittedAt = Only(SubmittedAt, kept),
            Languages = Only(Languages, kept),
            Versions = Only(Versions, kept),
            Union = Union,
            Weights = Weights is null ? null : Uneven(Only(Weights, kept)),
        };
    }

    /// <summary>The same respondents with these sampling weights, one a respondent.</summary>
    /// <exception cref="ArgumentException">Another number of weights than of respondents.</exception>
    public ResponseSet WithWeights(IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return weights.Count != Count
            ? throw new ArgumentException("A weight a respondent.", nameof(weights))
            : With(Uneven([.. weights]), Groupings);
    }

    /// <summary>The same respondents, with a choice more that <see cref="Find"/> finds.</summary>
    internal ResponseSet WithGrouping(ChoiceColumn grouping) => With(Weights, [.. Groupings, grouping]);

    /// <summary>The same respondents, their choices replaced by others of the same variables.</summary>
    internal ResponseSet WithColumns(Func<ChoiceColumn, ChoiceColumn> column) =>
        With(Weights, Groupings, [.. Columns.Select(column)]);

    private ResponseSet With(
        IReadOnlyList<double>? weights,
        IReadOnlyList<ChoiceColumn> groupings,
        IReadOnlyList<ChoiceColumn>? columns = null
    ) =>
        new()
        {
            Questionnaire = Questionnaire,
            All = All,
            Columns = columns ?? Columns,
            Groupings = groupings,
            Texts = Texts,
            Numbers = Numbers,
            Ids = Ids,
            SubmittedAt = SubmittedAt,
            Languages = Languages,
            Versions = Versions,
            Union = Union,
            Weights = weights,
        };

    private static double[]? Uneven(double[] weights) => Array.TrueForAll(weights, weight => weight == 1) ? null : weights;

    private static ChoiceColumn Only(ChoiceColumn column, Renumbering renumbering) =>
        new()
        {
            Variable = column.Variable,
            Question = column.Question,
            IsMultiple = column.IsMultiple,
            Options = column.Options,
            Chosen = [.. column.Chosen.Select(renumbering.Of)],
            Answered = renumbering.Of(column.Answered),
            Eligible = renumbering.Of(column.Eligible),
            Offered = [.. column.Offered.Select(set => set is null ? null : renumbering.Of(set))],
            Netted = column.Netted,
            Nets = column.Nets is { } nets ? nets with { Choice = Only(nets.Choice, renumbering) } : null,
        };

    private static T[] Only<T>(IReadOnlyList<T> values, BitSet kept)
    {
        var some = new T[kept.Count()];
        var at = 0;
        foreach (var respondent in kept.Members())
        {
            some[at++] = values[respondent];
        }

        return some;
    }
}
