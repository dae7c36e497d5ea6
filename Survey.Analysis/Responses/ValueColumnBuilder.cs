using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>Collects texts or numbers.</summary>
internal sealed class ValueColumnBuilder<T>(string variable, Question question, Func<AnswerValue, T> read) : ColumnBuilder
    where T : notnull
{
    private readonly List<int> respondents = [];
    private readonly List<T> values = [];

    internal override void Add(int respondent, AnswerValue answer)
    {
        values.Add(read(answer));
        respondents.Add(respondent);
    }

    internal override void Remove(int respondent)
    {
        if (respondents.Count > 0 && respondents[^1] == respondent)
        {
            respondents.RemoveAt(respondents.Count - 1);
            values.RemoveAt(values.Count - 1);
        }
    }

    internal ValueColumn<T> Build(BitSet eligible) => new(variable, question, eligible, [.. respondents], [.. values]);
}
