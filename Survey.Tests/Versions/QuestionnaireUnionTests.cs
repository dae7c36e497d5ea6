using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Versions;

namespace Survey.Tests.Versions;

/// <summary>No stored answer loses its place when a questionnaire changes, and bases follow what each version asked.</summary>
public sealed class QuestionnaireUnionTests
{
    private const string Before = """
        {"title": "Example", "pages": [{"name": "one", "elements": [
          {"type": "radiogroup", "name": "shop", "title": "Shop", "choices": [{"value": "own", "text": "Own"}, {"value": "tickets", "text": "Tickets"}]},
          {"type": "checkbox", "name": "goals", "title": "Goals", "choices": [{"value": "sell", "text": "Sell"}, {"value": "reach", "text": "Reach"}]},
          {"type": "matrix", "name": "skills", "title": "Skills", "rows": [{"value": "web", "text": "Web"}, {"value": "fax", "text": "Fax"}], "columns": ["no", "yes"]},
          {"type": "text", "name": "why", "title": "Why", "visibleIf": "{shop} = 'own'"}
        ]}]}
        """;

    private const string After = """
        {"title": "Example", "pages": [{"name": "one", "elements": [
          {"type": "radiogroup", "name": "shop", "title": "Shop", "choices": [{"value": "own", "text": "Own"}, {"value": "none", "text": "None"}]},
          {"type": "radiogroup", "name": "goals", "title": "Goals", "choices": [{"value": "sell", "text": "Sell"}, {"value": "reach", "text": "Reach"}]},
          {"type": "matrix", "name": "skills", "title": "Skills", "rows": [{"value": "web", "text": "Web"}, {"value": "app", "text": "App"}], "columns": ["no", "yes"]},
          {"type": "boolean", "name": "open", "title": "Open"}
        ]}]}
        """;

    private readonly QuestionnaireUnion union = QuestionnaireUnion.Of(
        Example.Questionnaire(After),
        new ServedVersion("after", Example.Questionnaire(After)),
        new ServedVersion("before", Example.Questionnaire(Before))
    );

    [Fact]
    public void Questionnaire_HasEverythingThatWasAsked_AndMarksWhatIsNot()
    {
        var shop = (ChoiceQuestion)union.Questionnaire.Find("shop")!;
        var skills = (MatrixQuestion)union.Questionnaire.Find("skills")!;

        Assert.Equal(
            ["shop", "goals", "skills", "open", "goals~multiple", "why"],
            union.Questionnaire.Questions.Select(question => question.Name)
        );
        Assert.Equal(["own", "none", "tickets"], shop.Options.Select(option => option.Code));
        Assert.Equal("Tickets (no longer asked)", shop.Options[2].Label.Default);
        Assert.Equal(["web", "app", "fax"], skills.Rows.Select(row => row.Code));
        Assert.Equal("Why (no longer asked)", union.Questionnaire.Find("why")!.Wording.Default);
    }

    [Fact]
    public void Build_AnswersOfBothVersions_AllCount_WithBasesOfThoseWhoWereAsked()
    {
        var set = Built();

        Assert.Equal(5, set.Count);
        Assert.Equal([2, 1, 2], set.Find("shop")!.Chosen.Select(chosen => chosen.Count()));
        Assert.Equal((5, 5), Bases(set, "shop"));
        Assert.Equal((2, 2), Bases(set, "goals"));
        Assert.Equal((3, 3), Bases(set, "goals~multiple"));
        Assert.Equal((5, 5), Bases(set, "skills/web"));
        Assert.Equal((2, 2), Bases(set, "skills/app"));
        Assert.Equal((3, 3), Bases(set, "skills/fax"));
        Assert.Equal((1, 2), Bases(set, "open"));
        var why = set.Texts.Single(column => column.Variable == "why");
        Assert.Equal((1, 1), (why.Respondents.Count, why.Eligible.Count()));
    }

    [Fact]
    public void Build_ResponseWithoutAVersion_CountsWhereItHasAnswers()
    {
        var builder = new ResponseSetBuilder(union);
        builder.Add(
            new Response
            {
                Answers = new Dictionary<string, AnswerValue>
                {
                    ["shop"] = new TextValue("tickets"),
                    ["why"] = new TextValue("x"),
                },
            }
        );

        var set = builder.Build();

        Assert.Equal(1, set.Find("shop")!.Chosen[2].Count());
        Assert.Equal(1, set.Texts.Single(column => column.Variable == "why").Eligible.Count());
        Assert.Equal(0, set.Find("skills/fax")!.Eligible.Count());
    }

    [Fact]
    public void Union_OfOneVersion_IsThatQuestionnaire()
    {
        var alone = QuestionnaireUnion.Of(Example.Questionnaire(Before));

        Assert.Equal(["shop", "goals", "skills", "why"], alone.Questionnaire.Questions.Select(question => question.Name));
        Assert.Equal(["why"], alone.Uneven);
        Assert.Empty(alone.UnevenRows);
    }

    private ResponseSet Built()
    {
        var builder = new ResponseSetBuilder(union);
        foreach (var shop in new[] { "own", "tickets", "tickets" })
        {
            var answers = new Dictionary<string, AnswerValue>
            {
                ["shop"] = new TextValue(shop),
                ["goals"] = new ListValue(["sell", "reach"]),
                ["skills"] = new RowsValue(new Dictionary<string, string> { ["web"] = "yes", ["fax"] = "no" }),
            };
            if (shop == "own")
            {
                answers["why"] = new TextValue("because");
            }

            builder.Add(new Response { Version = "before", Answers = answers });
        }

        foreach (var open in new[] { true, false })
        {
            var answers = new Dictionary<string, AnswerValue>
            {
                ["shop"] = new TextValue(open ? "own" : "none"),
                ["goals"] = new TextValue("sell"),
                ["skills"] = new RowsValue(new Dictionary<string, string> { ["web"] = "yes", ["app"] = "no" }),
            };
            if (open)
            {
                answers["open"] = new FlagValue(true);
            }

            builder.Add(new Response { Version = "after", Answers = answers });
        }

        return builder.Build();
    }

    private static (int Answered, int Eligible) Bases(ResponseSet set, string variable) =>
        (set.Find(variable)!.Answered.Count(), set.Find(variable)!.Eligible.Count());
}
