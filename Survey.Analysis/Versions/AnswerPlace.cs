using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions;

/// <summary>A question, or a row or an option of one, under the names by which its answers are analysed.</summary>
/// <param name="Question">Its name, with its former kind where that differs from today's.</param>
/// <param name="Row">Of a matrix; null is all rows.</param>
/// <param name="Code">Of an option, a point or a column; null is all of them.</param>
public sealed record AnswerPlace(string Question, string? Row = null, string? Code = null)
{
    public override string ToString() => string.Join('/', new[] { Question, Row, Code }.OfType<string>());

    /// <summary>Whether the questionnaire asks it.</summary>
    public bool IsIn(Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        return questionnaire.Find(Question) is { } question
            && (Row is null || question is MatrixQuestion matrix && matrix.Rows.Find(Row) is not null)
            && (Code is null || question.Choices.Find(Code) is not null);
    }

    /// <summary>The answers without what stands there; null where nothing does.</summary>
    internal IReadOnlyDictionary<string, AnswerValue>? RemoveFrom(
        VersionNames version,
        IReadOnlyDictionary<string, AnswerValue> answers
    )
    {
        var (kept, isChanged) = (new Dictionary<string, AnswerValue>(answers.Count), false);
        foreach (var (key, answer) in answers)
        {
            var rest = Rest(version, version.Of(key), answer);
            isChanged |= !ReferenceEquals(rest, answer);
            if (rest is not null)
            {
                kept.Add(key, rest);
            }
        }

        return isChanged ? kept : null;
    }

    /// <summary>Null where nothing is left.</summary>
    private AnswerValue? Rest(VersionNames version, string name, AnswerValue answer)
    {
        if (name == Question + ChoiceQuestion.CommentSuffix)
        {
            return Code is null or ChoiceQuestion.OtherCode ? null : answer;
        }

        if (name != Question)
        {
            return answer;
        }

        return answer switch
        {
            RowsValue rows => Rest(rows, row => IsHere(version.RowOf(name, row.Key), version.CodeOf(name, row.Value))),
            ListValue list when Code is not null => Rest(list, code => version.CodeOf(name, code) == Code),
            TextValue text when Code is not null => version.CodeOf(name, text.Text) == Code ? null : answer,
            _ => null,
        };
    }

    private bool IsHere(string row, string code) => (Row is null || Row == row) && (Code is null || Code == code);

    private static RowsValue? Rest(RowsValue rows, Func<KeyValuePair<string, string>, bool> isHere)
    {
        var rest = rows.Rows.Where(row => !isHere(row)).ToDictionary();
        return rest.Count == rows.Rows.Count ? rows
            : rest.Count == 0 ? null
            : new(rest);
    }

    private static ListValue? Rest(ListValue list, Func<string, bool> isHere)
    {
        var rest = list.Codes.Where(code => !isHere(code)).ToList();
        return rest.Count == list.Codes.Count ? list
            : rest.Count == 0 ? null
            : new(rest);
    }
}
