using Survey.Analysis.Figures;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;
using Survey.Analysis.Versions;

namespace Survey.Tests.Versions;

/// <summary>The base of an option is those who could choose it.</summary>
public sealed class UnevenOptionsTests
{
    private const string Place = """{"type": "radiogroup", "name": "place", "title": "Place", "choices": ["north", "south"]}""";

    private static readonly Questionnaire Before = Read("""["own", "tickets"]""");
    private static readonly Questionnaire After = Read("""["own", "none"]""");

    private static readonly QuestionnaireUnion Union = QuestionnaireUnion.Of(
        After,
        new ServedVersion("after", After),
        new ServedVersion("before", Before)
    );

    /// <summary>Before: own 4, tickets 6. After: own 5, none 15. Every other one in the north.</summary>
    private static readonly ResponseSet Answers = Build();

    [Fact]
    public void Distribution_BaseOfAnOption_IsThoseWhoCouldChooseIt()
    {
        var distribution = Distribution.Of(Answers, Answers.Find("shop")!);

        Assert.Equal(["own", "none", "tickets"], distribution.Rows.Select(row => row.Option.Code));
        Assert.Equal([9, 15, 6], distribution.Rows.Select(row => row.Chosen.Count));
        Assert.Equal([30, 20, 10], distribution.Rows.Select(row => row.Base.Count));
        Assert.Equal([0.3, 0.75, 0.6], distribution.Rows.Select(row => row.Share.Value!.Value));
        Assert.Equal(30, distribution.Answered.Count);
    }

    [Fact]
    public void Distribution_OfSomeRespondents_HasTheSameKindOfBase()
    {
        var north = Answers.Only(Answers.Find("place")!.Chosen[0]);

        Assert.Equal([15, 10, 5], Distribution.Of(north, north.Find("shop")!).Rows.Select(row => row.Base.Count));
    }

    [Fact]
    public void CrossTab_EachRow_IsOfThoseWhoCouldChooseIt_AndNoTestComparesTheOptions()
    {
        var analysis = CrossTabAnalysis.Of(Answers, Answers.Find("shop")!, Answers.Find("place")!);
        var shown = new Survey.Analysis.Reports.Suppression.ShownCrossTab(
            Survey.Analysis.Reports.Suppression.ReportSuppression.None,
            analysis
        );

        Assert.Equal([15, 10, 5], Enumerable.Range(0, 3).Select(row => shown.ColumnBase(row, 0).Value!.Value));
        Assert.Equal(3d / 5, shown.ColumnShare(2, 0).Value);
        Assert.Equal(ReasonKind.AskedDifferently, analysis.Test.Reason!.Kind);
        Assert.Contains(
            "tickets (no longer asked)",
            string.Join(' ', CrossTabNotes.OfDrawing(shown, "en")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void CrossTab_OneRowAlone_IsTheSameAsInTheVersionThatOfferedIt()
    {
        var own = Build(version => version == "before");
        var together = CrossTabAnalysis.Of(Answers, Answers.Find("shop")!, Answers.Find("place")!);
        var apart = CrossTabAnalysis.Of(own, own.Find("shop")!, own.Find("place")!);

        Assert.Equal(apart.AdjustedResiduals[2], together.AdjustedResiduals[2]);
        Assert.Equal(apart.Expected[2], together.Expected[2]);
        Assert.Equal(apart.Letters[2], together.Letters[2]);
    }

    [Fact]
    public void Report_WithSmallCountsHidden_ShowsNoBaseThatTellsTheSizeOfAVersion()
    {
        var table = Table(minCell: 5);
        var bases = table.Columns.ToList().FindIndex(column => column.Name == "base");
        var shares = table.Columns.ToList().FindIndex(column => column.Name == "share");

        Assert.Equal([30.0, null, null], table.Rows.Select(row => row[bases].Number));
        Assert.All(table.Rows.Skip(1), row => Assert.Null(row[shares].Number));
    }

    [Fact]
    public void Report_NamesTheOptions_AndSumsNoShares()
    {
        var table = Table(minCell: 0);

        Assert.Contains("none; tickets (no longer asked)", string.Join(' ', table.Notes), StringComparison.Ordinal);
        Assert.False(table.Columns.Single(column => column.Name == "share").IsSummed);
    }

    [Fact]
    public void WithoutAVersion_EveryOptionCountsAsOffered()
    {
        var builder = new ResponseSetBuilder(Union);
        builder.Add(new Response { Answers = Chosen("tickets", "north") });
        builder.Add(new Response { Answers = Chosen("own", "north") });
        var set = builder.Build();

        Assert.Equal([2, 2, 2], Distribution.Of(set, set.Find("shop")!).Rows.Select(row => row.Base.Count));
    }

    private static ReportTable Table(int minCell) =>
        ReportBuilder
            .Build(
                new QuestionnaireFolder(Union.Questionnaire, Plan: null, Countries: null),
                Answers,
                new ReportOptions { MinCell = minCell }
            )
            .Sections[0]
            .Tables.Single(table => table.Name == "t_shop");

    private static ResponseSet Build(Func<string, bool>? only = null)
    {
        var builder = new ResponseSetBuilder(Union);
        foreach (
            var (version, code, number) in new[]
            {
                ("before", "own", 4),
                ("before", "tickets", 6),
                ("after", "own", 5),
                ("after", "none", 15),
            }
        )
        {
            for (var i = 0; i < number && only?.Invoke(version) != false; i++)
            {
                builder.Add(
                    new Response { Version = version, Answers = Chosen(code, North(builder.Count, version) ? "north" : "south") }
                );
            }
        }

        return builder.Build();
    }

    private static bool North(int respondent, string version) => (respondent + (version == "after" ? 1 : 0)) % 2 == 0;

    private static Dictionary<string, AnswerValue> Chosen(string shop, string place) =>
        new() { ["shop"] = new TextValue(shop), ["place"] = new TextValue(place) };

    private static Questionnaire Read(string choices) =>
        Example.Questionnaire(
            $$"""
            {"title": "Example", "elements": [{"type": "radiogroup", "name": "shop", "title": "Shop", "choices": {{choices}}}, {{Place}}]}
            """
        );
}
