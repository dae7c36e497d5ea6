using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;
using Survey.Analysis.Versions;

namespace Survey.Tests.Versions;

/// <summary>What is called otherwise now keeps its answers under the new name; what was split stays beside its parts.</summary>
public sealed class FormerNamesTests
{
    [Fact]
    public void Question_Renamed_HasTheAnswersUnderBothNames()
    {
        var set = Set(
            (
                """{"type": "radiogroup", "name": "webshop", "formerly": ["shop"], "choices": ["own", "none"]}""",
                [("webshop", new TextValue("none"))]
            ),
            ("""{"type": "radiogroup", "name": "shop", "choices": ["own", "none"]}""", [("shop", new TextValue("own"))])
        );

        Assert.Equal([1, 1], Counts(set, "webshop"));
        Assert.Null(set.Find("shop"));
        Assert.Equal(2, set.Find("webshop")!.Eligible.Count());
    }

    [Fact]
    public void Question_RenamedTwice_IsFollowedThroughEveryVersion()
    {
        var set = Set(
            ("""{"type": "text", "name": "c", "formerly": ["b"]}""", [("c", new TextValue("new"))]),
            ("""{"type": "text", "name": "b", "formerly": ["a"]}""", [("b", new TextValue("middle"))]),
            ("""{"type": "text", "name": "a"}""", [("a", new TextValue("old"))])
        );

        Assert.Equal(["new", "middle", "old"], Enumerable.Range(0, 3).Select(i => ((TextValue)set.Answer("c", i)!).Text));
    }

    [Fact]
    public void Names_Exchanged_EachAnswerFollowsItsQuestion()
    {
        var set = Set(
            ("""{"type": "text", "name": "c", "formerly": ["b"]}, {"type": "text", "name": "b2", "formerly": ["a"]}""", []),
            (
                """{"type": "text", "name": "a"}, {"type": "text", "name": "b"}""",
                [("a", new TextValue("of a")), ("b", new TextValue("of b"))]
            )
        );

        Assert.Equal(new TextValue("of a"), set.Answer("b2", 1));
        Assert.Equal(new TextValue("of b"), set.Answer("c", 1));
    }

    [Fact]
    public void Options_Merged_CountEverybodyOnce()
    {
        var set = Set(
            (
                """{"type": "checkbox", "name": "goals", "choices": [{"value": "people", "formerly": ["reach", "draw"]}, "sell"]}""",
                [("goals", new ListValue(["people"]))]
            ),
            (
                """{"type": "checkbox", "name": "goals", "choices": ["reach", "draw", "sell"]}""",
                [("goals", new ListValue(["reach", "draw", "sell"]))]
            )
        );

        Assert.Equal([2, 1], Counts(set, "goals"));
        Assert.Equal(["people", "sell"], set.Find("goals")!.Options.Select(option => option.Code));
        Assert.Empty(set.Find("goals")!.Offered);
    }

    [Fact]
    public void Option_Split_StaysAfterItsParts_WithItsOwnBase()
    {
        var set = Set(
            (
                """{"type": "radiogroup", "name": "shop", "choices": [{"value": "own", "text": "Own", "split": "web"}, {"value": "market", "text": "Market", "split": "web"}, "none"]}""",
                [("shop", new TextValue("market"))]
            ),
            (
                """{"type": "radiogroup", "name": "shop", "choices": [{"value": "web", "text": "On the web"}, "none"]}""",
                [("shop", new TextValue("web"))]
            )
        );

        var distribution = Distribution.Of(set, set.Find("shop")!);
        Assert.Equal(["own", "market", "web", "none"], distribution.Rows.Select(row => row.Option.Code));
        Assert.Equal("On the web (no longer asked; split into: Own; Market)", distribution.Rows[2].Option.Label.Default);
        Assert.Equal([1, 1, 1, 2], distribution.Rows.Select(row => row.Base.Count));
    }

    [Fact]
    public void RowsAndColumns_Renamed_KeepTheirAnswers()
    {
        var set = Set(
            (
                """{"type": "matrix", "name": "skills", "rows": [{"value": "site", "formerly": ["web"]}], "columns": ["no", {"value": "alone", "formerly": ["yes"]}]}""",
                []
            ),
            (
                """{"type": "matrix", "name": "skills", "rows": ["web"], "columns": ["no", "yes"]}""",
                [("skills", new RowsValue(new Dictionary<string, string> { ["web"] = "yes" }))]
            )
        );

        Assert.Equal([0, 1], Counts(set, "skills/site"));
    }

    [Fact]
    public void Row_WhoseNewNameTheVersionHadAsWell_StaysApart()
    {
        var set = Set(
            (
                """{"type": "matrix", "name": "skills", "rows": [{"value": "web", "formerly": ["fax"]}], "columns": ["no", "yes"]}""",
                []
            ),
            (
                """{"type": "matrix", "name": "skills", "rows": ["web", "fax"], "columns": ["no", "yes"]}""",
                [("skills", new RowsValue(new Dictionary<string, string> { ["web"] = "yes", ["fax"] = "no" }))]
            )
        );

        Assert.Equal([0, 1], Counts(set, "skills/web"));
        Assert.Equal([1, 0], Counts(set, "skills/fax"));
    }

    [Fact]
    public void Question_RenamedAndOfAnotherKind_StaysUnderTheNewName()
    {
        var set = Set(
            (
                """{"type": "radiogroup", "name": "aim", "formerly": ["goals"], "choices": ["sell", "reach"]}""",
                [("aim", new TextValue("sell"))]
            ),
            (
                """{"type": "checkbox", "name": "goals", "choices": ["sell", "reach"]}""",
                [("goals", new ListValue(["sell", "reach"]))]
            )
        );

        Assert.Equal([1, 0], Counts(set, "aim"));
        Assert.Equal([1, 1], Counts(set, "aim~multiple"));
    }

    [Fact]
    public void Condition_OfAnEarlierVersion_IsReadWithItsOwnCodes()
    {
        var set = Set(
            (
                """{"type": "radiogroup", "name": "shop", "choices": [{"value": "mine", "formerly": ["own"]}, "none"]}, {"type": "boolean", "name": "open"}""",
                []
            ),
            (
                """{"type": "radiogroup", "name": "shop", "choices": ["own", "none"]}, {"type": "boolean", "name": "open", "visibleIf": "{shop} = 'own'"}""",
                [("shop", new TextValue("own"))]
            )
        );

        Assert.Equal(2, set.Find("open")!.Eligible.Count());
    }

    [Fact]
    public void Response_WithoutAVersion_MayUseFormerNames()
    {
        var union = Union(
            """{"type": "radiogroup", "name": "webshop", "formerly": ["shop"], "choices": [{"value": "mine", "formerly": ["own"]}, "none"]}""",
            """{"type": "radiogroup", "name": "shop", "choices": ["own", "none"]}"""
        );
        var placed = new Response { Answers = new Dictionary<string, AnswerValue> { ["shop"] = new TextValue("own") } }.Placed(
            union
        );

        Assert.Equal(new TextValue("mine"), placed.Answers["webshop"]);
        Assert.Same(placed, placed.Placed(union));
    }

    [Theory]
    [InlineData(
        """{"type": "radiogroup", "name": "q", "choices": [{"value": "a", "formerly": ["b"]}, "b"]}""",
        "formerly/still-there"
    )]
    [InlineData(
        """{"type": "radiogroup", "name": "q", "choices": [{"value": "a", "formerly": ["c"]}, {"value": "b", "formerly": ["c"]}]}""",
        "formerly/twice"
    )]
    [InlineData("""{"type": "radiogroup", "name": "q", "choices": [{"value": "a", "split": "b"}, "b"]}""", "split/still-there")]
    [InlineData("""{"type": "text", "name": "q", "formerly": ["r"]}, {"type": "text", "name": "r"}""", "formerly/still-there")]
    public void Definition_ThatLeavesTheMeaningOpen_IsRefused(string elements, string rule)
    {
        var reading = Survey.Analysis.Versions.ServedVersion.Read("example", "1", Definition(elements));
        Assert.Null(reading);
        Assert.Contains(
            rule,
            Survey
                .Analysis.Questionnaires.QuestionnaireReader.Read(
                    new("example.json", System.Text.Encoding.UTF8.GetBytes(Definition(elements))),
                    "example"
                )
                .Problems.Select(problem => problem.Id)
        );
    }

    private static int[] Counts(ResponseSet set, string variable) =>
        [.. set.Find(variable)!.Chosen.Select(chosen => chosen.Count())];

    /// <summary>A response to each version, the newest first.</summary>
    private static ResponseSet Set(params (string Elements, (string Key, AnswerValue Answer)[] Answers)[] versions)
    {
        var builder = new ResponseSetBuilder(Union([.. versions.Select(version => version.Elements)]));
        foreach (var (version, answers) in versions.Select((version, at) => ($"{at}", version.Answers)))
        {
            builder.Add(new Response { Version = version, Answers = answers.ToDictionary() });
        }

        return builder.Build();
    }

    private static QuestionnaireUnion Union(params string[] versions)
    {
        var read = versions.Select(elements => Example.Questionnaire(Definition(elements))).ToList();
        return QuestionnaireUnion.Of(read[0], [.. read.Select((questionnaire, at) => new ServedVersion($"{at}", questionnaire))]);
    }

    private static string Definition(string elements) => $$"""{"title": "Example", "elements": [{{elements}}]}""";
}
