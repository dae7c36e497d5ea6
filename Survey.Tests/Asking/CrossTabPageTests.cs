using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using ClosedXML.Excel;
using Survey.Api.Access;
using Survey.Tests.Web;

namespace Survey.Tests.Asking;

/// <summary>The page on which people ask their own question, and what they take along from it.</summary>
public sealed class CrossTabPageTests : AskingTests
{
    private const string Page = $"/results/{Survey}/crosstab";

    [Theory]
    [InlineData(AccessRoles.Partner, "en", "", "ownership")]
    [InlineData(AccessRoles.Partner, "el", "", "ownership")]
    [InlineData(AccessRoles.Researcher, "en", "")]
    [InlineData(AccessRoles.Researcher, "nl", "&filter=country:ES,IT")]
    [InlineData(AccessRoles.Researcher, "en", "&filter=country:ES,IT&filter=size:1_9,10_49&min=2")]
    [InlineData(AccessRoles.Administrator, "el", "&where=%7Bcountry%7D%20%3D%20'ES'")]
    public async Task Cells_OnPage_InJson_CsvAndWorkbook_AreTheSame(
        string role,
        string language,
        string filter,
        string by = "country"
    )
    {
        var query = $"?rows=gender&columns={by}&measure=count&lang={language}{filter}";
        var key = role == AccessRoles.Partner ? await Partner() : await NewKey("a", role);
        using var browser = await Browser(key);

        var table = (await Json(browser, CrossTab + query, key)).AsObject();
        var page = new Markup(await browser.GetStringAsync(Page + query));
        var csv = (await browser.GetStringAsync($"{Page}/table.csv{query}")).Split("\r\n");
        using var workbook = new XLWorkbook(await browser.GetStreamAsync($"{Page}/table.xlsx{query}"));

        Assert.Empty(page.Faults);
        var counts = table["counts"]!.AsArray().Select(row => row!.AsArray().Select(count => (int?)count).ToList()).ToList();
        Assert.Contains(counts.SelectMany(row => row), count => role == AccessRoles.Partner || count is not null);
        var (rows, columns) = (Codes(table["rows"]!), Codes(table["columns"]!));
        var drawn = page.Document.QuerySelectorAll("main table tbody tr").Select(Cells).ToList();
        var labels = page.Document.QuerySelectorAll("main table thead tr:last-child th").Skip(1).Select(Label).ToList();
        var sheet = workbook.Worksheets.Single(sheet => sheet.Name == "Cross-tabs");
        foreach (
            var (column, place) in columns
                .Select((column, place) => (column, labels.IndexOf(column.Label)))
                .Where(at => at.Item2 >= 0)
        )
        {
            for (var row = 0; row < rows.Count; row++)
            {
                var count = counts[row][columns.IndexOf(column)];
                var shown = count?.ToString("N0", CultureInfo.GetCultureInfo(language));
                Assert.Equal(shown, Number(drawn[row][place + 1]));
                Assert.Contains(csv, line =>
                    line.StartsWith(
                        $"crosstabs,x_gender_by_{by},{rows[row].Code},{column.Code},count,{count},",
                        StringComparison.Ordinal
                    )
                );
                Assert.Equal(count, InSheet(sheet, rows[row].Code, $"count_{column.Code}"));
            }
        }
    }

    [Fact]
    public async Task Form_WithoutScript_LeadsToTheAddressOfTheResult()
    {
        using var browser = await Browser(await Researcher());

        using var sent = await browser.GetAsync(
            $"{Page}?lang=nl&rows=ownership&rows=&rows=&columns=country&columns=size&columns=&nested=on"
                + "&filter=age:25_44&filter=age:45_65&on=&measure=row&min=&letters=off&show=on"
        );

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(
            $"{Page}?rows=ownership&columns=country%3Esize&filter=age%3A25_44,45_65&measure=row&letters=off&lang=nl",
            sent.Headers.Location!.OriginalString
        );
        var page = new Markup(await browser.GetStringAsync(sent.Headers.Location));
        Assert.Empty(page.Faults);
        Assert.Equal(["ownership", ""], Chosen(page, "rows").Distinct());
        Assert.Equal(["country", "size", ""], Chosen(page, "columns"));
        Assert.Equal(
            ["nested", "age:25_44", "age:45_65", "letters"],
            page.Document.QuerySelectorAll("input[checked]")
                .Select(box => box.GetAttribute("name") is "filter" ? box.GetAttribute("value")! : box.GetAttribute("name")!)
        );
        Assert.NotEmpty(page.Document.QuerySelectorAll("main table"));
        Assert.Empty(page.Document.QuerySelectorAll(".letter"));
    }

    [Fact]
    public async Task SideBySide_EachQuestionHasItsHeadingTotalAndBase()
    {
        using var browser = await Browser(await Researcher());

        var page = new Markup(await browser.GetStringAsync($"{Page}?rows=advanced_current,age&columns=size,ownership&lang=en"));

        var tables = page.Document.QuerySelectorAll("main table");
        Assert.Equal(
            App.Questionnaire(Survey).Find("advanced_current") is Survey.Analysis.Questionnaires.MatrixQuestion matrix
                ? matrix.Rows.Count + 1
                : 0,
            tables.Length
        );
        Assert.All(tables, table => Assert.Equal(2, table.QuerySelectorAll("th[scope=colgroup]").Length));
        Assert.All(tables, table => Assert.Single(table.QuerySelectorAll("tfoot tr")));
        Assert.Equal(
            tables.Length,
            page.Document.QuerySelectorAll("main h3[id^=table-]").Select(heading => heading.TextContent).Distinct().Count()
        );
        Assert.All(tables, table => Assert.Equal("0", table.ParentElement!.GetAttribute("tabindex")));
    }

    [Theory]
    [InlineData(AccessRoles.Researcher, "rows=ownershp&columns=country", "ownershp")]
    [InlineData(AccessRoles.Researcher, "rows=ownership", "columns")]
    [InlineData(AccessRoles.Researcher, "rows=ownership&columns=field%3Esize", "several answers")]
    [InlineData(AccessRoles.Partner, "rows=ownership&columns=country&filter=size:1_9", "cannot be filtered")]
    [InlineData(AccessRoles.Partner, "rows=ownership&columns=country%3Esize", "cannot be nested")]
    [InlineData(AccessRoles.Partner, "rows=gender&columns=age", "without revealing small groups")]
    public async Task ImpossibleTable_SaysWhy_AndKeepsWhatWasChosen(string role, string query, string reason)
    {
        var key = role == AccessRoles.Partner ? await Partner() : await NewKey("a", role);
        using var browser = await Browser(key);

        using var answer = await browser.GetAsync($"{Page}?{query}&lang=en");
        using var api = await Get(browser, $"{CrossTab}?{query}", key);
        using var file = await browser.GetAsync($"{Page}/table.csv?{query}&lang=en");

        var page = new Markup(await answer.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (answer.StatusCode, api.StatusCode));
        Assert.Equal(HttpStatusCode.Redirect, file.StatusCode);
        Assert.Contains(reason, page.Document.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main table"));
        Assert.Contains(Chosen(page, "rows"), name => name.Length > 0);
    }

    [Fact]
    public async Task Page_BeforeAnythingIsChosen_IsTheFormAlone()
    {
        using var browser = await Browser(await NewKey("a"));

        var page = new Markup(await browser.GetStringAsync(Page));

        Assert.Empty(page.Faults);
        Assert.NotNull(page.Document.QuerySelector("form.ask"));
        Assert.Null(page.Document.QuerySelector(".error-summary"));
        Assert.Null(page.Document.QuerySelector("main table"));
        Assert.Null(page.Document.QuerySelector("select[name=min]"));
    }

    [Fact]
    public async Task ForeignSurvey_IsNotThere()
    {
        using var browser = await Browser(await NewKey("a", surveys: "other"));

        Assert.Equal(HttpStatusCode.NotFound, await Status(browser, Page));
        Assert.Equal(HttpStatusCode.NotFound, await Status(browser, $"{Page}/table.csv?rows=ownership&columns=country"));
    }

    private static List<(string Code, string Label)> Codes(JsonNode axis) =>
        [.. axis["categories"]!.AsArray().Select(category => ((string)category!["code"]!, (string)category["label"]!))];

    private static List<string> Cells(IElement row) =>
        [.. row.QuerySelectorAll("td").Select(cell => cell.ChildNodes[0].TextContent.Trim())];

    private static string Label(IElement heading) => heading.ChildNodes[0].TextContent.Trim();

    /// <summary>Null where a word stands for it.</summary>
    private static string? Number(string text) => text.Any(char.IsAsciiDigit) ? text : null;

    private static int? InSheet(IXLWorksheet sheet, string row, string column)
    {
        var table = Assert.Single(sheet.Tables);
        var cell = table
            .DataRange.Rows(each => each.Cell(1).GetString() == row)
            .Single()
            .Cell(
                table
                    .Fields.Single(field =>
                        field.Name.EndsWith(column, StringComparison.Ordinal) || field.Column.Cell(1).GetString() == column
                    )
                    .Index + 1
            );
        return cell.TryGetValue(out int number) ? number : null;
    }

    private static IEnumerable<string> Chosen(Markup page, string name) =>
        page
            .Document.QuerySelectorAll($"select[name={name}]")
            .Select(select => select.QuerySelector("option[selected]")?.GetAttribute("value") ?? "");
}
