using System.Text.Json.Nodes;
using Survey.Analysis.Plans;
using Survey.Tests.Questionnaires;
using Survey.Tests.Versions;

namespace Survey.Tests.Plans;

/// <summary>A plan and figures of countries that call things by what they were called before.</summary>
public sealed class FormerNamesInPlanTests
{
    private const string Countries = """
        {"source": "Statistics", "indicators": [{"id": "museums", "title": "Museums", "unit": "count"}],
         "countries": {"north": {"museums": 3}}}
        """;

    [Fact]
    public void Plan_UnderFormerNames_IsReadUnderThoseOfToday_AndSaysWhichToWrite()
    {
        var folder = Read(all =>
        {
            Rename(ChangingSurvey.Question(all, "place"), "name", "where");
            ChangingSurvey.Question(all, "why")["visibleIf"] = "{where} = 'up'";
            Rename(ChangingSurvey.Question(all, "where")["choices"]![0]!, "value", "up");
            Rename(ChangingSurvey.Question(all, "goals"), "name", "aims");
            Rename(ChangingSurvey.Question(all, "now"), "name", "level");
            foreach (var matrix in new[] { "level", "want" })
            {
                Rename(ChangingSurvey.Question(all, matrix)["rows"]![0]!, "value", "site");
                Rename(ChangingSurvey.Question(all, matrix)["columns"]![0]!, "value", "none");
            }
        });

        var plan = folder.Plan!;
        Assert.Equal("where", plan.Breakdown);
        Assert.Equal(["none", "some", "yes"], plan.Levels);
        var group = Assert.Single(plan.SkillGroups);
        Assert.Equal(("level", "want"), (group.Current, group.Desired));
        Assert.Equal(["site", "fax"], group.Skills.Select(skill => skill.Skill));
        var blocks = plan.Sections.SelectMany(section => section.Blocks).ToList();
        Assert.Equal(["where", "aims", "rate"], blocks.OfType<DistributionPlan>().Select(block => block.Variable));
        Assert.Equal(("aims", "where"), blocks.OfType<CrossTabPlan>().Select(block => (block.Rows, block.Columns)).Single());
        Assert.Equal(3, folder.Countries!.Find("up", "museums"));
        Assert.All(folder.Warnings, warning => Assert.Equal("plan/former-name", warning.Id));
        Assert.Equal(9, folder.Warnings.Count);
        Assert.Contains(folder.Warnings, warning =>
            warning.ToString().StartsWith("countries.json:2: plan/former-name: ", StringComparison.Ordinal)
        );
        Assert.Contains(folder.Warnings, warning =>
            warning.Message.EndsWith(
                "'goals' is called 'aims' now; the earlier name still works, write the new one",
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public void Plan_WithTwoRowsThatHaveBecomeOne_HasOneSkill()
    {
        var folder = Read(all =>
        {
            foreach (var matrix in new[] { "now", "want" })
            {
                var rows = ChangingSurvey.Question(all, matrix)["rows"]!.AsArray();
                rows.RemoveAt(1);
                rows[0]!["formerly"] = new JsonArray("fax");
            }
        });

        Assert.Equal(["web"], Assert.Single(folder.Plan!.SkillGroups).Skills.Select(skill => skill.Skill));
        Assert.Equal("plan/former-name", Assert.Single(folder.Warnings).Id);
    }

    [Fact]
    public void Plan_UnderTodaysNames_HasNoWarnings() => Assert.Empty(Read(_ => { }).Warnings);

    private static QuestionnaireFolder Read(Action<JsonNode> change)
    {
        var all = JsonNode.Parse(KindOfChange.Questionnaire)!;
        change(all);
        var reading = QuestionnaireFolder.Read(
            "example",
            [
                BrokenFiles.File(all.ToJsonString(), "questionnaire.json"),
                BrokenFiles.File(KindOfChange.Plan, "report.json"),
                BrokenFiles.File(Countries, "countries.json"),
            ]
        );
        Assert.True(reading.Value is not null, BrokenFiles.Describe(reading.Problems));
        return reading.Value;
    }

    private static void Rename(JsonNode owner, string property, string name) =>
        (owner["formerly"], owner[property]) = (new JsonArray((string?)owner[property]), name);
}
