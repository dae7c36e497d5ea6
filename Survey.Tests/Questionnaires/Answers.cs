using System.Text.Json;
using Survey.Analysis.Questionnaires;

namespace Survey.Tests.Questionnaires;

/// <summary>Answers written as SurveyJS data.</summary>
internal static class Answers
{
    public static Func<string, AnswerValue?> Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        var answers = document.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => Value(member.Value));
        return answers.GetValueOrDefault;
    }

    private static AnswerValue Value(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => new TextValue(element.GetString()!),
            JsonValueKind.Number => new NumberValue(element.GetDecimal()),
            JsonValueKind.Array => new ListValue([.. element.EnumerateArray().Select(item => item.GetString()!)]),
            JsonValueKind.Object => new RowsValue(
                element.EnumerateObject().ToDictionary(row => row.Name, row => row.Value.GetString()!)
            ),
            var kind => new FlagValue(kind == JsonValueKind.True),
        };
}
