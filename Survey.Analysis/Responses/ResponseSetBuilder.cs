using Survey.Analysis.Questionnaires;
using Survey.Analysis.Versions;

namespace Survey.Analysis.Responses;

/// <summary>
/// Builds a <see cref="ResponseSet"/> a response at a time, in the order of arrival. Answers to personal questions are not
/// even held: no analysis can see them.
/// </summary>
public sealed class ResponseSetBuilder
{
    private readonly QuestionnaireUnion union;
    private readonly Questionnaire questionnaire;
    private readonly Dictionary<string, ColumnBuilder?> columns = [];
    private readonly Dictionary<string, BitSetBuilder> eligible;
    private readonly Dictionary<(string Question, string Code), BitSetBuilder> offered;
    private readonly List<string?> ids = [];
    private readonly List<DateTimeOffset?> submittedAt = [];
    private readonly List<string?> languages = [];
    private readonly List<string?> versions = [];
    private readonly List<double> weights = [];

    /// <param name="questionnaire">The only version that there is.</param>
    public ResponseSetBuilder(Questionnaire questionnaire)
        : this(QuestionnaireUnion.Of(questionnaire)) { }

    /// <param name="union">All versions that were answered. To whom a question applied is decided by their own version.</param>
    public ResponseSetBuilder(QuestionnaireUnion union)
    {
        ArgumentNullException.ThrowIfNull(union);
        this.union = union;
        questionnaire = union.Questionnaire;
        eligible = union
            .Uneven.Concat(union.UnevenRows.SelectMany(rows => rows.Select(row => VariableName.Of(rows.Key, row))))
            .ToDictionary(name => name, _ => new BitSetBuilder());
        offered = union
            .UnevenOptions.SelectMany(codes => codes.Select(code => (codes.Key, code)))
            .ToDictionary(option => option, _ => new BitSetBuilder());
        foreach (var question in questionnaire.Questions)
        {
            columns[question.Name] = question.IsPersonal ? null : ColumnOf(question);
            if (question is ChoiceQuestion { HasOtherText: true } choice)
            {
                columns[choice.CommentName] = question.IsPersonal ? null : TextColumn(choice.CommentName, question);
            }
        }
    }

    /// <summary>How many responses have been added.</summary>
    public int Count => ids.Count;

    /// <param name="response">As <see cref="AnswerCheck"/> lets it in.</param>
    /// <exception cref="ArgumentException">
    /// An answer that the questionnaire does not know. Nothing of the response has been added; the builder can go on.
    /// </exception>
    public void Add(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response = response.Placed(union);
        var respondent = Count;
        var version = union.Version(response.Version);
        try
        {
            AddAnswers(respondent, response);
        }
        catch (ArgumentException)
        {
            foreach (var column in columns.Values)
            {
                column?.Remove(respondent);
            }

            throw;
        }

        AddEligible(respondent, response, version);
        ids.Add(response.Id);
        submittedAt.Add(response.SubmittedAt);
        languages.Add(response.Language);
        versions.Add(union.Find(response.Version) is null ? null : union.NameOf(response.Version!));
        weights.Add(response.Weight);
    }

    /// <summary>The responses so far. The builder can go on afterwards.</summary>
    public ResponseSet Build()
    {
        var all = BitSet.All(Count);
        var sets = eligible.ToDictionary(pair => pair.Key, pair => pair.Value.Build(Count));
        BitSet Eligible(string question) => sets.GetValueOrDefault(question, all);
        Func<string, BitSet?> Offered(Question question) =>
            code => offered.TryGetValue((question.Name, code), out var set) ? set.Build(Count) : null;
        BitSet OfRow(string matrix, string variable) => sets.GetValueOrDefault(variable, Eligible(matrix));
        var inOrder = questionnaire
            .Questions.SelectMany(question =>
                AnswerCheck
                    .Keys(question)
                    .Select(key => (Column: columns[key], Eligible: Eligible(question.Name), Offered: Offered(question)))
            )
            .ToList();
        return new()
        {
            Questionnaire = questionnaire,
            All = all,
            Columns =
            [
                .. inOrder.SelectMany(item =>
                    item.Column switch
                    {
                        ChoiceColumnBuilder choice => [choice.Build(Count, item.Eligible, item.Offered)],
                        MatrixColumnBuilder matrix => matrix.Build(Count, OfRow, item.Offered),
                        _ => [],
                    }
                ),
            ],
            Texts =
            [
                .. inOrder
                    .Where(item => item.Column is ValueColumnBuilder<string>)
                    .Select(item => ((ValueColumnBuilder<string>)item.Column!).Build(item.Eligible)),
            ],
            Numbers =
            [
                .. inOrder
                    .Where(item => item.Column is ValueColumnBuilder<decimal>)
                    .Select(item => ((ValueColumnBuilder<decimal>)item.Column!).Build(item.Eligible)),
            ],
            Ids = [.. ids],
            SubmittedAt = [.. submittedAt],
            Languages = [.. languages],
            Versions = [.. versions],
            Union = union,
            Weights = weights.TrueForAll(weight => weight == 1) ? null : [.. weights],
        };
    }

    private ColumnBuilder ColumnOf(Question question) =>
        question switch
        {
            ChoiceQuestion choice => new ChoiceColumnBuilder(choice.Name, choice, choice.Options),
            RatingQuestion rating => new ChoiceColumnBuilder(rating.Name, rating, rating.Points),
            YesNoQuestion yesNo => new ChoiceColumnBuilder(yesNo.Name, yesNo, AnswerTexts.Options(yesNo, questionnaire.Texts)),
            MatrixQuestion matrix => new MatrixColumnBuilder(matrix),
            TextQuestion { Input: TextInput.Number } number => new ValueColumnBuilder<decimal>(number.Name, number, answer =>
                answer is NumberValue value ? value.Number : throw ColumnBuilder.Unexpected(number.Name, answer)
            ),
            _ => TextColumn(question.Name, question),
        };

    private static ValueColumnBuilder<string> TextColumn(string variable, Question question) =>
        new(variable, question, answer =>
            answer is TextValue value ? value.Text : throw ColumnBuilder.Unexpected(variable, answer)
        );

    private void AddAnswers(int respondent, Response response)
    {
        foreach (var (key, answer) in response.Answers)
        {
            if (!columns.TryGetValue(key, out var column))
            {
                throw new ArgumentException($"The questionnaire has no question '{key}'.", nameof(response));
            }

            column?.Add(respondent, answer);
        }
    }

    private void AddEligible(int respondent, Response response, VersionNames version)
    {
        if (eligible.Count == 0 && offered.Count == 0)
        {
            return;
        }

        var given = response.Given ?? response.Answers;
        // Of what a response of no known version could choose, nothing is known: no option is made rarer or more frequent by that.
        var isKnown = union.Find(response.Version) is not null;
        // Imported answers are under today's names.
        Func<string, AnswerValue?> answers = name => given.GetValueOrDefault(name) ?? given.GetValueOrDefault(version.Of(name));
        Applicability.Walk(version.Questionnaire, answers, (element, applies) =>
        {
            if (applies && element is Question asked)
            {
                var name = version.Of(asked.Name);
                AddEligible(respondent, name, row =>
                    asked is MatrixQuestion matrix && Has(matrix.Rows, row, version.RowOf, name)
                );
                AddOffered(respondent, name, code => !isKnown || Has(asked.Choices, code, version.CodeOf, name));
            }
        });
        // Of a response without a version, or with one that is no longer known, only its answers say what it was asked.
        foreach (var (key, answer) in response.Answers)
        {
            AddEligible(respondent, key, row => answer is RowsValue { Rows: var rows } && rows.ContainsKey(row));
            AddOffered(respondent, key, answer.Chose);
        }
    }

    private void AddEligible(int respondent, string name, Func<string, bool> hasRow)
    {
        if (eligible.TryGetValue(name, out var set))
        {
            set.Add(respondent);
        }

        foreach (var row in union.UnevenRows[name].Where(hasRow))
        {
            eligible[VariableName.Of(name, row)].Add(respondent);
        }
    }

    private static bool Has(OptionList options, string code, Func<string, string, string> now, string question) =>
        options.Any(option => now(question, option.Code) == code);

    private void AddOffered(int respondent, string name, Func<string, bool> hasOption)
    {
        foreach (var code in union.UnevenOptions[name].Where(hasOption))
        {
            offered[(name, code)].Add(respondent);
        }
    }
}
