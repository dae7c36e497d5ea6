using Survey.Analysis.Questionnaires;

namespace Survey.Tests.Answering;

/// <summary>The fields in which a form carries answers.</summary>
internal static class FormFields
{
    public static (string Name, string Value)[] Of(IEnumerable<KeyValuePair<string, AnswerValue>> answers) =>
        [.. answers.SelectMany(Fields)];

    private static IEnumerable<(string Name, string Value)> Fields(KeyValuePair<string, AnswerValue> answer) =>
        answer.Value switch
        {
            FlagValue flag => [(answer.Key, flag.Flag ? "true" : "false")],
            ListValue list => list.Codes.Select(code => (answer.Key, code)),
            RowsValue rows => rows.Rows.Select(row => ($"{answer.Key}.{row.Key}", row.Value)),
            TextValue text => [(answer.Key, text.Text)],
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "No field for it."),
        };
}
