using System.Text.Json;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Texts;

namespace Survey.Tests.Responses;

public sealed class AnswerCheckTests
{
    private static readonly Questionnaire Sample = SampleQuestionnaire.Build();

    [Fact]
    public void Check_AnswersOfEveryKind_AreAcceptedInTheFormsOrder()
    {
        var result = AnswerCheck.Check(Sample, SampleQuestionnaire.Good().Reverse().ToDictionary());
        Assert.True(result.IsAccepted, string.Join("; ", result.Problems.Select(problem => problem.Text("en"))));
        Assert.Equal(Sample.Questions.Select(question => question.Name), result.Answers.Keys);
        Assert.Equal(new NumberValue(1200.5m), result.Answers["visitors"]);
        Assert.Equal(new FlagValue(true), result.Answers["consent"]);
    }

    [Fact]
    public void Check_NothingGiven_MissesTheRequiredQuestionsOnly() =>
        Assert.Equal(
            [("ownership", "answers/missing")],
            AnswerCheck
                .Check(Sample, new Dictionary<string, AnswerValue>())
                .Problems.Select(problem => (problem.Question, problem.ProblemId))
        );

    [Fact]
    public void CheckCollected_NothingGiven_HasNoProblem() =>
        Assert.Empty(AnswerCheck.CheckCollected(Sample, new Dictionary<string, AnswerValue>()).Problems);

    [Theory]
    [InlineData("true", true)]
    [InlineData(" TRUE ", true)]
    [InlineData("1", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    public void Check_YesNoAsText_IsAFlag(string text, bool flag) =>
        Assert.Equal(new FlagValue(flag), Accepted("consent", new TextValue(text)));

    [Fact]
    public void Check_RatingAsNumber_IsTheCode() =>
        Assert.Equal(new TextValue("4"), Accepted("satisfaction", new NumberValue(4)));

    [Fact]
    public void Check_MultipleInAnyOrderWithDoubles_IsInTheFormsOrder() =>
        Assert.Equal(
            ["web", "safety"],
            Assert.IsType<ListValue>(Accepted("skills", new ListValue(["safety", "web", " safety", ""]))).Codes
        );

    [Theory]
    [InlineData("12", "12")]
    [InlineData(" 0012.50 ", "12.50")]
    [InlineData("+3", "3")]
    public void Check_NumberAsText_IsExact(string text, string number) =>
        Assert.Equal(new NumberValue(decimal.Parse(number)), Accepted("visitors", new TextValue(text)));

    [Theory]
    [InlineData("  two  words ", "two  words")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("tab\tkept", "tab\tkept")]
    [InlineData("bell\u0007 nul\0 c1\u0085 non\uFFFE\uFDD0", "bell nul c1 non")]
    [InlineData("smile \U0001F600 Ελλάδα", "smile \U0001F600 Ελλάδα")]
    public void Check_Text_IsCleanedOnce(string given, string stored)
    {
        Assert.Equal(new TextValue(stored), Accepted("story", new TextValue(given)));
        Assert.Equal(new TextValue(stored), Accepted("story", new TextValue(stored)));
    }

    [Theory]
    [InlineData("ownership")]
    [InlineData("consent")]
    [InlineData("satisfaction")]
    [InlineData("story")]
    [InlineData("visitors")]
    public void Check_Blank_IsNoAnswer(string key)
    {
        var result = AnswerCheck.Check(Sample, SampleQuestionnaire.With(key, new TextValue("\t  ")));
        Assert.False(result.Answers.ContainsKey(key));
        Assert.DoesNotContain(result.Problems, problem => problem.Kind == AnswerProblemKind.Fault);
    }

    [Fact]
    public void Check_NothingChosenOnPurpose_StaysAnAnswer() =>
        Assert.Empty(Assert.IsType<ListValue>(Accepted("skills", new ListValue([]))).Codes);

    [Fact]
    public void Check_ExclusiveAlone_NeedsNoMinimum() => Assert.NotNull(Accepted("skills", new ListValue(["none"])));

    [Fact]
    public void Check_OtherWithItsText_KeepsBoth()
    {
        var answers = SampleQuestionnaire.With("ownership", new TextValue("other"));
        answers["ownership-Comment"] = new TextValue(" a foundation ");
        var result = AnswerCheck.Check(Sample, answers);
        Assert.True(result.IsAccepted);
        Assert.Equal(new TextValue("a foundation"), result.Answers["ownership-Comment"]);
    }

    public static TheoryData<string, string?, string, AnswerProblemKind, string> Broken() =>
        new()
        {
            { "colour", null, "answers/unknown-question", AnswerProblemKind.Fault, "\"red\"" },
            { "consent-Comment", null, "answers/unknown-question", AnswerProblemKind.Fault, "\"red\"" },
            { "ownership", null, "answers/wrong-shape", AnswerProblemKind.Fault, "[\"public\"]" },
            { "skills", null, "answers/wrong-shape", AnswerProblemKind.Fault, "\"web\"" },
            { "levels", null, "answers/wrong-shape", AnswerProblemKind.Fault, "\"alone\"" },
            { "story", null, "answers/wrong-shape", AnswerProblemKind.Fault, "[\"a\"]" },
            { "consent", null, "answers/wrong-shape", AnswerProblemKind.Fault, "[\"true\"]" },
            { "ownership-Comment", null, "answers/wrong-shape", AnswerProblemKind.Fault, "[\"a\"]" },
            { "ownership", null, "answers/unknown-code", AnswerProblemKind.Fault, "\"Public\"" },
            { "skills", null, "answers/unknown-code", AnswerProblemKind.Fault, "[\"web\",\"wob\"]" },
            { "consent", null, "answers/unknown-code", AnswerProblemKind.Fault, "\"perhaps\"" },
            { "satisfaction", null, "answers/unknown-code", AnswerProblemKind.Fault, "\"6\"" },
            { "levels", "seo", "answers/unknown-code", AnswerProblemKind.Fault, "{\"seo\":\"wel\",\"video\":\"alone\"}" },
            {
                "levels",
                null,
                "answers/unknown-row",
                AnswerProblemKind.Fault,
                "{\"seo\":\"alone\",\"video\":\"alone\",\"sea\":\"alone\"}"
            },
            { "story", null, "answers/broken-text", AnswerProblemKind.Fault, "\"BROKEN\"" },
            { "story", null, "answers/too-long", AnswerProblemKind.Fault, "\"" + new string('a', 401) + "\"" },
            { "visitors", null, "answers/not-a-number", AnswerProblemKind.Fault, "\"1,5\"" },
            { "visitors", null, "answers/not-a-number", AnswerProblemKind.Fault, "\"1e400\"" },
            { "visitors", null, "answers/too-small", AnswerProblemKind.Fault, "\"-1\"" },
            { "visitors", null, "answers/too-large", AnswerProblemKind.Fault, "\"1000000.01\"" },
            { "opened", null, "answers/not-a-date", AnswerProblemKind.Fault, "\"2026-02-30\"" },
            { "email", null, "answers/not-an-email", AnswerProblemKind.Fault, "\"name@museum\"" },
            { "skills", null, "answers/exclusive", AnswerProblemKind.Contradiction, "[\"none\",\"web\"]" },
            {
                "skills",
                null,
                "answers/too-many",
                AnswerProblemKind.Contradiction,
                "[\"web\",\"web_design\",\"safety\",\"marketing\"]"
            },
            { "skills", null, "answers/too-few", AnswerProblemKind.Contradiction, "[\"web\"]" },
            { "ownership-Comment", null, "answers/other-not-chosen", AnswerProblemKind.Contradiction, "\"a foundation\"" },
            { "levels", "seo", "answers/missing-row", AnswerProblemKind.Missing, "{\"video\":\"alone\"}" },
            { "ownership", null, "answers/missing", AnswerProblemKind.Missing, "\"\"" },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Check_OneRuleBroken_SaysWhichOneAndNothingElse(
        string key,
        string? row,
        string id,
        AnswerProblemKind kind,
        string json
    )
    {
        var result = AnswerCheck.Check(Sample, SampleQuestionnaire.With(key, Value(json)));
        var problem = Assert.Single(result.Problems);
        Assert.Equal((id, kind, row), (problem.ProblemId, problem.Kind, problem.Row));
        Assert.Equal(kind != AnswerProblemKind.Fault, result.IsCountable);
        Assert.All(TextCatalogue.Languages, language => Assert.DoesNotContain("{", problem.Text(language)));
    }

    [Fact]
    public void Catalogue_EveryBrokenRule_HasItsSentenceInFiveLanguages()
    {
        var used = Broken().Select(row => row.Data.Item3).Append("answers/validator").Append("answers/yes").Append("answers/no");
        Assert.Equal(AnswerTexts.In(TextLibrary.BuiltIn).Keys.Order(), used.Distinct().Order());
        Assert.All(TextCatalogue.Languages, language =>
            Assert.All(used, key => Assert.True(AnswerTexts.In(TextLibrary.BuiltIn).Has(key, language), $"{language} {key}"))
        );
    }

    [Fact]
    public void Check_Contradiction_StandsAsGiven() =>
        Assert.Equal(
            ["web", "none"],
            Assert
                .IsType<ListValue>(
                    AnswerCheck.Check(Sample, SampleQuestionnaire.With("skills", new ListValue(["none", "web"]))).Answers[
                        "skills"
                    ]
                )
                .Codes
        );

    [Fact]
    public void CheckPage_SecondPage_SeesItsOwnAnswersAndProblemsOnly()
    {
        var answers = SampleQuestionnaire.With("ownership", new TextValue("castle"));
        answers["levels"] = new RowsValue(new Dictionary<string, string> { ["seo"] = "well" });
        var result = AnswerCheck.CheckPage(Sample, Sample.Pages[1], answers);
        Assert.Equal("levels.seo", Assert.Single(result.Problems).Place);
        Assert.Empty(result.Answers);
        Assert.Equal(
            ["story", "visitors", "opened", "email"],
            AnswerCheck.CheckPage(Sample, Sample.Pages[2], answers).Answers.Keys
        );
    }

    private static AnswerValue? Accepted(string key, AnswerValue value)
    {
        var result = AnswerCheck.Check(Sample, SampleQuestionnaire.With(key, value));
        Assert.Empty(result.Problems);
        return result.Answers[key];
    }

    private static AnswerValue Value(string json) =>
        JsonSerializer.Deserialize<JsonElement>(json) switch
        {
            { ValueKind: JsonValueKind.Array } list => new ListValue([
                .. list.EnumerateArray().Select(item => item.GetString()!),
            ]),
            { ValueKind: JsonValueKind.Object } rows => new RowsValue(
                rows.EnumerateObject().ToDictionary(row => row.Name, row => row.Value.GetString()!)
            ),
            // xunit prints and passes arguments as UTF-8, which has no lone surrogate
            var text => new TextValue(text.GetString()!.Replace("BROKEN", "\uD83D alone")),
        };
}
