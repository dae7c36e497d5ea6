using System.Text;
using Survey.Analysis.Interchange;
using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Tests.Responses;

namespace Survey.Tests.Interchange;

/// <summary>Reads a file that a test writes as text.</summary>
internal static class AnswersText
{
    public static readonly Questionnaire Sample = SampleQuestionnaire.Build();

    public static (AnswersReading Reading, List<Response> Responses) Read(
        string text,
        AnswersFormat? format = null,
        string? weightColumn = null
    ) => Read(Encoding.UTF8.GetBytes(text), Sample, format, weightColumn);

    public static (AnswersReading Reading, List<Response> Responses) Read(
        byte[] bytes,
        Questionnaire questionnaire,
        AnswersFormat? format = null,
        string? weightColumn = null
    )
    {
        var responses = new List<Response>();
        var reading = AnswersFile.Read(
            new MemoryStream(bytes),
            "answers.csv",
            questionnaire,
            (response, _) => responses.Add(response),
            new() { Format = format, WeightColumn = weightColumn }
        );
        return (reading, responses);
    }

    /// <summary>Every answer by key, for comparison.</summary>
    public static string Plain(IReadOnlyDictionary<string, AnswerValue> answers) =>
        string.Join(
            " | ",
            answers
                .OrderBy(answer => answer.Key, StringComparer.Ordinal)
                .Select(answer =>
                    answer.Key
                    + ": "
                    + answer.Value switch
                    {
                        ListValue list => "[" + string.Join(' ', list.Codes) + "]",
                        RowsValue rows => string.Join(
                            ' ',
                            rows.Rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => $"{row.Key}={row.Value}")
                        ),
                        TextValue text => text.Text,
                        NumberValue number => number.Number.ToString(),
                        var other => other.ToString(),
                    }
                )
        );
}
