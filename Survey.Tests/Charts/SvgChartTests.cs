using System.Globalization;
using System.Xml.Linq;
using Survey.Analysis.Charts;
using Survey.Analysis.Reading;
using Survey.Analysis.Reports;
using Survey.Analysis.Texts;

namespace Survey.Tests.Charts;

/// <summary>A chart draws what its table says, in every language and form, and nothing that the table hides.</summary>
public sealed class SvgChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string, int> Reports()
    {
        var data = new TheoryData<string, int>();
        foreach (var language in TextCatalogue.Languages)
        {
            data.Add(language, 0);
            data.Add(language, 5);
        }

        return data;
    }

    [Theory, MemberData(nameof(Reports))]
    public void EveryNumberOfAChart_IsAFigureOfItsTable(string language, int minCell)
    {
        var report = Report(language, minCell);
        var drawn = 0;
        foreach (var (table, chart, form) in Charts(report))
        {
            var picture = Draw(report, table, chart, form);
            var figures = new FigureText(report.Reasons);
            var known = table
                .Rows.SelectMany((row, at) => row.Select((cell, column) => Said(figures, table, at, column, cell)))
                .SelectMany(said => said)
                .Concat(Enumerable.Range(0, 101).Select(mark => figures.OnAxis(mark / 100d, Measure.Share)))
                .Concat(Enumerable.Range(0, 31).Select(mark => figures.OnAxis(mark / 10d, Measure.Number)))
                .ToHashSet();
            var numbers = picture
                .Descendants(Svg + "text")
                .Where(text => text.Attribute("text-anchor")?.Value != "end" || text.Attribute("font-weight") is not null)
                .Select(text => text.Value)
                .Where(text =>
                    char.IsDigit(text[0])
                    && (text.EndsWith('%') || double.TryParse(text, CultureInfo.GetCultureInfo(language), out _))
                )
                .ToList();
            Assert.All(numbers, number => Assert.Contains(number, known));
            drawn += numbers.Count;
        }

        Assert.True(drawn > 100);
    }

    [Fact]
    public void AHiddenFigure_IsAWord_AndHasNoBar()
    {
        var report = Report("en", 5);
        var (table, chart) = Charts(report)
            .Select(found => (found.Table, found.Chart))
            .First(found => found.Chart.Shape == ChartShape.Bars && found.Table.HasHidden);
        var picture = Draw(report, table, chart, ChartForm.Wide);
        var place = table.Columns.ToList().FindIndex(column => column.Name == chart.Columns[0]);
        var shown = ChartData.RowsOf(table, chart).Count(row => table.Rows[row][place].Number is not null);
        Assert.Equal(shown, picture.Descendants(Svg + "rect").Count());
        Assert.Contains(picture.Descendants(Svg + "text"), text => text.Attribute("font-style")?.Value == "italic");
    }

    [Fact]
    public void EverythingStandsInsideThePicture()
    {
        foreach (var language in TextCatalogue.Languages)
        {
            var report = Report(language, 0);
            foreach (var (table, chart, form) in Charts(report))
            {
                var picture = Draw(report, table, chart, form);
                var height = double.Parse(picture.Attribute("height")!.Value, CultureInfo.InvariantCulture);
                Assert.All(picture.Descendants(Svg + "text"), text =>
                {
                    var wide = WordLook.Mark.WidthOf(text.Value) / WordLook.Mark.Size * Number(text, "font-size");
                    var left =
                        Number(text, "x")
                        - (
                            wide
                            * (
                                text.Attribute("text-anchor")?.Value switch
                                {
                                    "end" => 1,
                                    "middle" => 0.5,
                                    _ => 0,
                                }
                            )
                        );
                    Assert.InRange(left, -3, form.Width);
                    Assert.InRange(left + (0.85 * wide), 0, form.Width + 3);
                    Assert.InRange(Number(text, "y"), 0, height);
                });
            }
        }
    }

    [Fact]
    public void TitleAndDescription_AreTheCharts()
    {
        var report = Report("el", 0);
        var (table, chart, form) = Charts(report).First();
        var picture = Draw(report, table, chart, form);
        Assert.Equal(("img", "x-title x-says"), (picture.Attribute("role")!.Value, picture.Attribute("aria-labelledby")!.Value));
        Assert.Equal(
            (chart.Title, chart.Description),
            (picture.Element(Svg + "title")!.Value, picture.Element(Svg + "desc")!.Value)
        );
    }

    [Theory]
    [InlineData(0.83, 1.0, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(0.21, 1.0, "0 0.05 0.1 0.15 0.2 0.25")]
    [InlineData(0, 1.0, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(2.3, 3.0, "0 0.5 1 1.5 2 2.5")]
    [InlineData(137, null, "0 50 100 150")]
    public void TheAxis_BeginsAtZero_AndEndsAtTheNextRoundNumber(double largest, double? limit, string marks) =>
        Assert.Equal(
            marks,
            string.Join(
                ' ',
                new ChartScale(largest, limit, 0, 100).Marks.Select(mark => mark.ToString("0.##", CultureInfo.InvariantCulture))
            )
        );

    private static IEnumerable<string> Said(FigureText figures, ReportTable table, int row, int column, Cell cell)
    {
        var measure = table.Columns[column].Measure;
        measure = measure == Measure.Number && table.RowMeasures is { } measures ? measures[row] : measure;
        return cell.Number is { } number
            ? [figures.InChart(number, measure), figures.OnAxis(number, measure)]
            : [cell.Text ?? ""];
    }

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static Report Report(string language, int minCell)
    {
        var folder = Example.DigitalSkills();
        return ReportBuilder.Build(
            folder,
            Example.Guide(folder.Questionnaire),
            new ReportOptions { Language = language, MinCell = minCell }
        );
    }

    private static IEnumerable<(ReportTable Table, ReportChart Chart, ChartForm Form)> Charts(Report report) =>
        from table in report.Tables
        from chart in table.Charts
        from form in new[] { ChartForm.Wide, ChartForm.Narrow }
        select (table, chart, form);

    private static XElement Draw(Report report, ReportTable table, ReportChart chart, ChartForm form) =>
        XElement.Parse(SvgChart.Draw(table, chart, report.Reasons, form, "x")!);
}
