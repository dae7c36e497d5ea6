using Survey.Analysis.Plans;
using Survey.Tests.Questionnaires;

namespace Survey.Tests.Plans;

public sealed class PlanReaderTests
{
    private const string Everything = """
        { "title": { "default": "Report", "nl": "Verslag" }, "notice": { "default": "Sample", "nl": "Voorbeeld" }, "breakdown": "country",
          "disclosure": { "public": 10, "partner": 5, "publicResults": true }, "levels": ["0", "1"],
          "areas": [{ "id": "web", "title": { "default": "Web", "nl": "Web" } }],
          "lessons": [{ "number": 0, "title": { "default": "Before", "nl": "Vooraf" } },
            { "number": 1, "title": { "default": "One", "nl": "Een" }, "use": { "default": "Use", "nl": "Gebruik" },
              "topics": [{ "default": "Topic", "nl": "Thema" }] }],
          "skillGroups": [{ "id": "basic", "title": { "default": "Basic", "nl": "Basis" }, "current": "now", "desired": "wanted",
            "skills": [{ "skill": "1", "area": "web", "lesson": 1 }, { "skill": "2", "area": "web", "lesson": 0 }] }],
          "sections": [
            { "id": "profile", "sheet": "Profile", "title": { "default": "Profile", "nl": "Profiel" }, "blocks": [
              { "type": "distribution", "question": "field", "table": "t_field", "chart": "bar", "order": "descending" },
              { "type": "distribution", "question": "now/1", "table": "t_now_1" }] },
            { "id": "skills", "sheet": "Digital skills", "title": { "default": "Skills", "nl": "Vaardigheden" },
              "intro": { "default": "Intro", "nl": "Inleiding" }, "blocks": [
              { "type": "gaps", "group": "basic", "table": "t_gap_basic", "chart": "bar" },
              { "type": "needs", "table": "t_needs" }, { "type": "lessons", "table": "t_lessons" }, { "type": "countries", "table": "t_countries" },
              { "type": "crosstab", "rows": "field", "columns": "country", "table": "x_field_by_country" }] }] }
        """;

    public static TheoryData<string, string> Broken => BrokenFiles.All("broken-plans.txt");

    [Theory]
    [MemberData(nameof(Broken))]
    public void Plan_ThatBreaksRules_HasExactlyTheseProblems(string expected, string content)
    {
        var reading = PlanReader.Read(BrokenFiles.File(content), SampleQuestionnaire.Read());
        Assert.Equal(expected, BrokenFiles.Describe(reading.Problems));
        Assert.Null(reading.Value);
    }

    [Fact]
    public void Plan_WithEveryBlock_IsReadInOrder()
    {
        var plan = Read();
        Assert.Equal(
            ["DistributionPlan", "DistributionPlan", "GapsPlan", "NeedsPlan", "LessonsPlan", "CountriesPlan", "CrossTabPlan"],
            plan.Sections.SelectMany(section => section.Blocks).Select(block => block.GetType().Name)
        );
        Assert.Equal(
            new DistributionPlan("field", CategoryOrder.Descending) { Table = "t_field", Chart = ChartKind.Bar },
            plan.Sections[0].Blocks[0]
        );
        Assert.Equal(new CrossTabPlan("field", "country") { Table = "x_field_by_country" }, plan.Sections[1].Blocks[^1]);
    }

    [Fact]
    public void Plan_KeepsSkillsLessonsAndLimits()
    {
        var plan = Read();
        Assert.Equal(new DisclosureLimits(10, 5, PublicResults: true), plan.Disclosure);
        Assert.Equal([new SkillPlacement("1", "web", 1), new SkillPlacement("2", "web", 0)], plan.SkillGroups[0].Skills);
        Assert.Equal("Thema", Assert.Single(plan.Lessons[1].Topics).In("nl"));
        Assert.Equal("Voorbeeld", plan.Notice?.In("nl"));
        Assert.Equal("country", plan.Breakdown);
    }

    private static ReportPlan Read()
    {
        var reading = PlanReader.Read(BrokenFiles.File(Everything), SampleQuestionnaire.Read());
        Assert.Empty(reading.Problems);
        Assert.NotNull(reading.Value);
        return reading.Value;
    }
}
