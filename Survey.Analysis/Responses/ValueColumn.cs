using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>The answers to a question without options: texts or numbers. Only those that were given take room.</summary>
/// <typeparam name="T"><see cref="string"/> or <see cref="decimal"/>.</typeparam>
public sealed class ValueColumn<T>
    where T : notnull
{
    private readonly int[] respondents;
    private readonly T[] values;

    internal ValueColumn(string variable, Question question, BitSet eligible, int[] respondents, T[] values)
    {
        Variable = variable;
        Question = question;
        Eligible = eligible;
        this.respondents = respondents;
        this.values = values;
    }

    /// <summary>The question's name, or <c>name-Comment</c> for the text beside "other".</summary>
    public string Variable { get; }

    /// <summary>The question that the column belongs to.</summary>
    public Question Question { get; }

    /// <summary>To whom the question applied.</summary>
    public BitSet Eligible { get; }

    /// <summary>Who answered, in ascending order.</summary>
    public IReadOnlyList<int> Respondents => respondents;

    /// <summary>What they answered, in the order of <see cref="Respondents"/>.</summary>
    public IReadOnlyList<T> Values => values;

    /// <summary>The respondent's answer; the default of <typeparamref name="T"/> where the result is false.</summary>
    public bool TryGet(int respondent, out T? value)
    {
        var at = Array.BinarySearch(respondents, respondent);
        value = at < 0 ? default : values[at];
        return at >= 0;
    }

    /// <summary>The same for some of the respondents only.</summary>
    internal ValueColumn<T> Only(BitSet kept, Renumbering renumbering)
    {
        var members = Enumerable.Range(0, respondents.Length).Where(at => kept[respondents[at]]).ToArray();
        return new(
            Variable,
            Question,
            renumbering.Of(Eligible),
            Array.ConvertAll(members, at => renumbering.Of(respondents[at])),
            Array.ConvertAll(members, at => values[at])
        );
    }
}
