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
        respondents.Add(respondent);
        values.Add(read(answer));
    }

    internal ValueColumn<T> Build(BitSet eligible) => new(variable, question, eligible, [.. respondents], [.. values]);
}
