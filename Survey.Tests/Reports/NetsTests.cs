using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Survey.Analysis.Plans;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;

namespace Survey.Tests.Reports;

/// <summary>Nets against counts made by hand: place n n n n s s s s, kind a b c b | a a c -, tools x, xy, y, none | xz, z, -, x.</summary>
public sealed class NetsTests
{
    private const string Form = """
        {"title": "Example", "pages": [{"name": "one", "elements": [
          {"type": "radiogroup", "name": "place", "title": "Place", "choices": [{"value": "n", "text": "North"}, {"value": "s", "text": "South"}]},
          {"type": "radiogroup", "name": "kind", "title": "Kind", "choices": [{"value": "a", "text": "Art"}, {"value": "b", "text": "Boats"}, {"value": "c", "text": "Coins"}]},
          {"type": "checkbox", "name": "tools", "title": "Tools", "choices": [{"value": "x", "text": "X"}, {"value": "y", "text": "Y"}, {"value": "z", "text": "Z"}, {"value": "none", "text": "None", "isExclusive": true}]}
        ]}]}
        """;

    private const string Plan = """
        {"title": "Example", "disclosure": {"public": 1, "partner": 1, "publicResults": true},
         "nets": [
           {"id": "things", "question": "kind", "options": ["b", "c"], "title": "Things", "chart": true},
           {"id": "any", "question": "tools", "options": ["x", "y", "z"], "title": "Any tool"},
           {"id": "some", "question": "tools", "options": ["x", "y"], "title": "X or Y"}],
         "sections": [{"id": "one", "sheet": "Profile", "title": "One", "blocks": [
           {"type": "distribution", "question": "kind", "table": "t_kind", "chart": "bar"},
           {"type": "distribution", "question": "tools", "table": "t_tools"},
           {"type": "crosstab", "rows": "kind", "columns": "place", "table": "x_kind"},
           {"type": "crosstab", "rows": "tools", "columns": "place", "table": "x_tools"}]}]}
        """;

    private const string Answers = "place,kind,tools\nn,a,x\nn,b,x;y\nn,c,y\nn,b,none\ns,a,x;z\ns,a,z\ns,c,\ns,,x\n";

    private static readonly Questionnaire Questionnaire = Example.Questionnaire(Form);

    private static readonly Report Report = Build();

    [Fact]
    public void SingleChoice_NetIsTheSumOfItsOptions_WithTheQuestionsBaseAndInterval()
    {
        Assert.Equal([4, 7, 4d / 7], Figures(Report, "t_kind", "things", "count", "base", "share"));
        var (low, high) = (Figure(Report, "t_kind", "things", "low"), Figure(Report, "t_kind", "things", "high"));
        Assert.Equal((0.250, 0.842), (Math.Round(low, 3), Math.Round(high, 3))); // R: prop.test(4, 7, correct = FALSE)
    }

    [Fact]
    public void MultipleChoice_CountsEachRespondentOnce()
    {
        Assert.Equal([6, 7], Figures(Report, "t_tools", "any", "count", "base"));
        Assert.Equal([5, 7], Figures(Report, "t_tools", "some", "count", "base"));
        Assert.Null(Row(Report, "t_tools", "any")[Place(Report, "t_tools", "mentions")].Number);
    }

    [Fact]
    public void CrossTab_HasNetsWithBasesSharesAndComparisons()
    {
        Assert.Equal([3, 4, 0.75], Figures(Report, "x_kind", "things", "count_n", "base_n", "share_n"));
        Assert.Equal([1, 3, 1d / 3], Figures(Report, "x_kind", "things", "count_s", "base_s", "share_s"));
        Assert.Equal([3, 4, 3, 3], Figures(Report, "x_tools", "any", "count_n", "base_n", "count_s", "base_s"));
        Assert.Equal(0.75 - (1d / 3), Figure(Report, "x_kind", "things", "difference_n"), 12);
        Assert.Equal("", Row(Report, "x_kind", "things")[Place(Report, "x_kind", "letters_n")].Text);
        Assert.NotNull(Row(Report, "x_tools", "any")[Place(Report, "x_tools", "option_p")].Number);
    }

    [Fact]
    public void WithWeights_SharesOfNetsAreWeighted_AndCountsAreNot()
    {
        var report = Build(weights: [1, 2, 1, 2, 1, 1, 1, 1]);
        Assert.Equal(
            [4, 7, 6, 9, 6d / 9],
            Figures(report, "t_kind", "things", "count", "base", "weighted_count", "weighted_base", "share")
        );
        Assert.Equal(5d / 6, Figure(report, "x_kind", "things", "share_n"), 12);
    }

    [Fact]
    public void Rows_AreSetApart_AfterTheOptions_AndSayWhatTheyCount()
    {
        var table = Table(Report, "t_kind");
        Assert.Equal(["a", "b", "c", "things"], table.Rows.Select(row => row[0].Text));
        Assert.Equal(["option", "option", "option", "net"], table.Rows.Select(row => row[^1].Text));
        Assert.Equal(["a", "b", "c"], table.Options.Select(row => row[0].Text));
        Assert.Contains("Nets count once whoever chose at least one of their answers: Things = Boats + Coins.", table.Notes);
        Assert.Equal((0, 4), Assert.Single(table.Charts).Rows);
    }

    [Fact]
    public void JsonAndCsv_KeepNetsApart()
    {
        using var stream = new MemoryStream();
        ReportJson.Write(Report, stream);
        var table = JsonNode.Parse(stream.ToArray())!["sections"]![0]!["tables"]![0]!;
        Assert.Equal(3, table["rows"]!.AsArray().Count);
        Assert.Equal("things", (string?)Assert.Single(table["nets"]!.AsArray())!["code"]);
        using var csv = new StringWriter(CultureInfo.InvariantCulture);
        ReportCsv.Write(Report, csv);
        Assert.Contains("one,t_kind,things,,net,1,,", csv.ToString(), StringComparison.Ordinal);
        Assert.Contains("one,t_kind,things,,count,4,7,", csv.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FormerNames_AreUnderstood_AndUnofferedOptionsGiveTheNetABaseOfItsOwn()
    {
        var choice = Example.Responses(Questionnaire, Answers).Find("kind")!;
        var uneven = new ChoiceColumn
        {
            Variable = choice.Variable,
            Question = choice.Question,
            IsMultiple = false,
            Options = choice.Options,
            Chosen = choice.Chosen,
            Answered = choice.Answered,
            Eligible = choice.Eligible,
            Offered = [null, choice.Chosen[1], choice.Chosen[2]],
        };
        var nets = NetColumns.Of(
            uneven,
            [new("things", "kind", ["b", "c"], new("Things")), new("all", "kind", ["a", "b"], new("All"))]
        );
        Assert.Equal(4, nets.OfferedAt(0)!.Count());
        Assert.Null(nets.OfferedAt(1));
    }

    private static Report Build(double[]? weights = null)
    {
        var files = new[]
        {
            new SourceFile("questionnaire.json", Encoding.UTF8.GetBytes(Form)),
            new SourceFile("report.json", Encoding.UTF8.GetBytes(Plan)),
        };
        var reading = QuestionnaireFolder.Read("example", files);
        Assert.Empty(reading.Problems);
        var responses = Example.Responses(Questionnaire, Answers);
        return ReportBuilder.Build(
            reading.Value!,
            weights is null ? responses : responses.WithWeights(weights),
            new ReportOptions()
        );
    }

    private static ReportTable Table(Report report, string name) => report.Tables.Single(table => table.Name == name);

    private static IReadOnlyList<Cell> Row(Report report, string table, string code) =>
        Table(report, table).Rows.Single(row => row[0].Text == code);

    private static int Place(Report report, string table, string column) =>
        Table(report, table).Columns.ToList().FindIndex(drawn => drawn.Name == column);

    private static double Figure(Report report, string table, string code, string column) =>
        Row(report, table, code)[Place(report, table, column)].Number!.Value;

    private static double[] Figures(Report report, string table, string code, params string[] columns) =>
        [.. columns.Select(column => Figure(report, table, code, column))];
}
