using Survey.Analysis.Questionnaires;
using Survey.Analysis.Versions.Differences;

namespace Survey.Tests.Versions;

/// <summary>A change is reported by what it means for answers.</summary>
public sealed class QuestionnaireDifferenceTests
{
    private const string Before = """
        {"type": "radiogroup", "name": "shop", "title": "Do you have a shop?", "choices": [{"value": "own", "text": "Own shop"}, {"value": "none", "text": "None"}]},
        {"type": "checkbox", "name": "goals", "title": "Goals", "choices": ["sell", "reach"]},
        {"type": "matrix", "name": "skills", "title": "Skills", "rows": ["web", "fax"], "columns": ["no", "some", "yes"]},
        {"type": "text", "name": "years", "title": "Years", "inputType": "number", "min": 0, "max": 99}
        """;

    /// <summary>What is replaced by what, and the line that says so.</summary>
    public static TheoryData<string, string, string> Changes =>
        new()
        {
            {
                "Do you have a shop?",
                "Do you have a web shop?",
                "wording corrected: question shop (“Do you have a shop?” → “Do you have a web shop?”)"
            },
            {
                "Do you have a shop?",
                "What is closed on Mondays?",
                "meaning changed: question shop (“Do you have a shop?” → “What is closed on Mondays?”)"
            },
            { """{"value": "own", "text": "Own shop"}, """, "", "removed: option own of shop (“Own shop”)" },
            { """["sell", "reach"]""", """["sell", "reach", "learn"]""", "added: option learn of goals (“learn”)" },
            { """["sell", "reach"]""", """["reach", "sell"]""", "moved: option reach of goals" },
            { """["web", "fax"]""", """["web"]""", "removed: row fax of skills (“fax”)" },
            {
                """["no", "some", "yes"]""",
                """["yes", "some", "no"]""",
                "meaning changed: order of the columns of skills (their direction differs)"
            },
            { "\"checkbox\"", "\"radiogroup\"", "retyped: question goals (multiple → single)" },
            { "\"max\": 99", "\"max\": 50", "limits tightened: question years (largest number: 99 → 50)" },
            { "\"max\": 99", "\"max\": 150", "limits loosened: question years (largest number: 99 → 150)" },
            {
                "\"title\": \"Goals\"",
                "\"title\": \"Goals\", \"isRequired\": true",
                "limits tightened: question goals (required: none → always)"
            },
            {
                "\"title\": \"Goals\"",
                "\"title\": \"Goals\", \"visibleIf\": \"{shop} = 'own'\"",
                "asked of others: question goals (everybody → {shop} = 'own')"
            },
            { "\"name\": \"years\"", "\"name\": \"age\", \"formerly\": [\"years\"]", "renamed: question age (was years)" },
            {
                """["sell", "reach"]""",
                """["sell", {"value": "public", "text": "reach", "formerly": ["reach"]}]""",
                "renamed: option public of goals (was reach)"
            },
            { "\"name\": \"years\"", "\"name\": \"age\"", "removed: question years (“Years”)\nadded: question age (“Years”)" },
        };

    [Theory, MemberData(nameof(Changes))]
    public void Between_OneChange_IsNamedByWhatItMeans(string before, string after, string expected)
    {
        var changed = Before.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(Before, changed);

        Assert.Equal(expected, string.Join('\n', Between(Before, changed)));
    }

    [Fact]
    public void Between_OneQuestionMovedUp_IsTheOnlyOneThatMoved()
    {
        var lines = Before.Split(",\n");
        Assert.Equal(
            ["moved: question years"],
            Between(Before, string.Join(",\n", lines[3], lines[0], lines[1], lines[2])).Select(change => change.ToString())
        );
    }

    [Fact]
    public void Between_TheSame_IsEmpty() => Assert.Empty(Between(Before, Before));

    [Fact]
    public void Between_LanguageAdded_IsATranslation()
    {
        var changes = QuestionnaireDifference.Between(
            Example.Questionnaire("""{"title": "Example", "elements": [{"type": "text", "name": "why"}]}"""),
            Example.Questionnaire(
                """{"title": {"default": "Example", "nl": "Voorbeeld"}, "elements": [{"type": "text", "name": "why"}]}"""
            )
        );

        Assert.Contains("translation added: nl", changes.Select(change => change.ToString()));
    }

    [Fact]
    public void Touches_OnlyAnswersAtThePlaceOfTheChange()
    {
        var option = Between(Before, Before.Replace("\"sell\", ", "", StringComparison.Ordinal))[0];
        var row = Between(Before, Before.Replace(", \"fax\"", "", StringComparison.Ordinal))[0];
        var answers = new Dictionary<string, AnswerValue>
        {
            ["goals"] = new ListValue(["reach"]),
            ["skills"] = new RowsValue(new Dictionary<string, string> { ["fax"] = "no" }),
        };

        Assert.False(option.Touches(answers));
        Assert.True(row.Touches(answers));
        Assert.True(option.Touches(new Dictionary<string, AnswerValue> { ["goals"] = new ListValue(["reach", "sell"]) }));
    }

    private static IReadOnlyList<QuestionnaireChange> Between(string before, string after) =>
        QuestionnaireDifference.Between(Read(before), Read(after));

    private static Questionnaire Read(string elements) =>
        Example.Questionnaire($$"""{"title": "Example", "elements": [{{elements}}]}""");
}
