using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>Collects the answers of one <see cref="ChoiceColumn"/>.</summary>
internal sealed class ChoiceColumnBuilder(string variable, Question question, IReadOnlyList<Option> options) : ColumnBuilder
{
    private readonly BitSetBuilder answered = new();
    private readonly BitSetBuilder[] chosen = [.. options.Select(_ => new BitSetBuilder())];
    private readonly Dictionary<string, int> positions = options
        .Select((option, at) => (option.Code, at))
        .ToDictionary(pair => pair.Code, pair => pair.at);

    internal override void Add(int respondent, AnswerValue answer)
    {
        switch (answer)
        {
            case TextValue text:
                Add(respondent, text.Text);
                break;
            case FlagValue flag:
                Add(respondent, flag.Flag ? YesNoQuestion.TrueCode : YesNoQuestion.FalseCode);
                break;
            case ListValue list:
                answered.Add(respondent);
                for (var i = 0; i < list.Codes.Count; i++)
                {
                    Choose(respondent, list.Codes[i]);
                }

                break;
            default:
                throw Unexpected(variable, answer);
        }
    }

    internal override void Remove(int respondent)
    {
        answered.Remove(respondent);
        foreach (var set in chosen)
        {
            set.Remove(respondent);
        }
    }

    internal void Add(int respondent, string code)
    {
        Choose(respondent, code);
        answered.Add(respondent);
    }

    /// <param name="respondents">How many there are.</param>
    /// <param name="eligible">Who was asked.</param>
    /// <param name="offered">To whom an option was offered, by its code; null where to all who were asked.</param>
    internal ChoiceColumn Build(int respondents, BitSet eligible, Func<string, BitSet?> offered) =>
        new()
        {
            Variable = variable,
            Question = question,
            IsMultiple = question is MultipleQuestion,
            Options = options,
            Chosen = [.. chosen.Select(set => set.Build(respondents))],
            Answered = answered.Build(respondents),
            Eligible = eligible,
            Offered = Offered(eligible, offered),
        };

    private List<BitSet?> Offered(BitSet eligible, Func<string, BitSet?> offered)
    {
        var sets = options.Select(option => offered(option.Code)?.And(eligible)).ToList();
        return sets.TrueForAll(set => set is null) ? [] : sets;
    }

    private void Choose(int respondent, string code)
    {
        if (!positions.TryGetValue(code, out var at))
        {
            throw Unexpected(variable, code);
        }

        chosen[at].Add(respondent);
    }
}
