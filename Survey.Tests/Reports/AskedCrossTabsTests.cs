using Survey.Analysis.Reports;
using Survey.Analysis.Reports.Suppression;

namespace Survey.Tests.Reports;

/// <summary>Cross-tabs that are asked for, as a report of one chapter.</summary>
public sealed class AskedCrossTabsTests
{
    [Fact]
    public void Report_OfProtectedTables_HidesWhatTheTablesHide()
    {
        var folder = Example.DigitalSkills();
        var answers = Example.Guide(folder.Questionnaire);
        var options = new ReportOptions { MinCell = 3 };
        var views = ProtectedViews.Of(folder, answers, options);
        var columns = views
            .Breakdowns.Select(breakdown => views.Column(breakdown)!)
            .First(column => views.Crosses("digital_gap", column.Variable));

        var tables = new AskedCrossTabs(folder, views, [views.Responses.Find("digital_gap")!], [columns], options);

        var section = Assert.Single(tables.Report.Sections);
        var shown = Assert.Single(Assert.Single(tables.Shown));
        Assert.Equal(1, section.Tables.Count + section.LeftOut.Count);
        Assert.All(section.Tables, table =>
            Assert.Equal(
                Enumerable.Range(0, shown.Analysis.Table.Cells.Count).Select(row => (double?)shown.RowBase(row).Value),
                table.Rows.Select(row => row[2].Number)
            )
        );
    }
}
