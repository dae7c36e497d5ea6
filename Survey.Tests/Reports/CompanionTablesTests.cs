using Survey.Analysis.Figures;
using Survey.Analysis.Reports;
using Survey.Tests.Excel;
using Survey.Tests.Reports.Suppression;

namespace Survey.Tests.Reports;

/// <summary>Tables that accompany a block of the plan: the levels of skills, and groups beside the whole.</summary>
public sealed class CompanionTablesTests
{
    private static readonly Report Report = GuideWorkbook.Report;

    [Fact]
    public void Levels_OfASkill_AddUpToItsBase()
    {
        var table = Table(Report, "t_levels_advanced");
        foreach (var row in table.Rows)
        {
            Assert.Equal(24, Number(table, row, "base"));
            Assert.Equal(
                24,
                new[] { "cannot", "with_help", "alone", "can_teach" }.Sum(level => Number(table, row, $"now_{level}"))
            );
            Assert.Equal(
                1,
                new[] { "cannot", "with_help", "alone", "can_teach" }.Sum(level => Number(table, row, $"wanted_share_{level}")),
                12
            );
        }

        var website = table.Rows.Single(row => row[0].Text == "website_create");
        Assert.Equal(19 / 24d, Number(table, website, "now_share_cannot"));
    }

    [Fact]
    public void Levels_AreLeftOut_WhereSmallCountsAreHidden()
    {
        var folder = Example.DigitalSkills();
        var report = ReportBuilder.Build(folder, Example.Guide(folder.Questionnaire), new ReportOptions { MinCell = 5 });
        Assert.DoesNotContain(report.Tables, table => table.Name.StartsWith("t_levels", StringComparison.Ordinal));
    }

    [Fact]
    public void Differences_FromTheWhole_AreOfTheSharesBesideThem_WithinTheirInterval()
    {
        var table = Table(Report, "t_countries_differences");
        Assert.Equal(35, table.Rows.Count);
        foreach (var row in table.Rows)
        {
            foreach (var country in new[] { "GR", "IT", "ES", "NL" })
            {
                var difference = Number(table, row, $"difference_{country}");
                Assert.Equal(Number(table, row, $"share_{country}") - Number(table, row, "cannot_share"), difference, 12);
                Assert.InRange(
                    difference,
                    Number(table, row, $"difference_low_{country}"),
                    Number(table, row, $"difference_high_{country}")
                );
            }

            Assert.Equal(
                Number(table, row, "cannot"),
                new[] { "GR", "IT", "ES", "NL" }.Sum(country => Number(table, row, $"cannot_{country}"))
            );
        }
    }

    [Fact]
    public void Differences_RestOnNothingThatIsHidden()
    {
        var folder = Example.DigitalSkills();
        var answers = RandomAnswers.Of(folder.Questionnaire, seed: 5, ("GR", 30), ("IT", 30));
        var report = ReportBuilder.Build(folder, answers, new ReportOptions { MinCell = 5 });
        var table = Table(report, "t_countries_differences");
        foreach (var row in table.Rows)
        {
            var isHidden =
                Cell(table, row, "cannot_share").Reason?.Kind == ReasonKind.Hidden
                || Cell(table, row, "share_GR").Reason?.Kind == ReasonKind.Hidden;
            Assert.Equal(isHidden, Cell(table, row, "difference_GR").Reason?.Kind == ReasonKind.Hidden);
        }

        Assert.Contains(table.Rows, row => Cell(table, row, "difference_GR").Reason?.Kind == ReasonKind.Hidden);
    }

    private static ReportTable Table(Report report, string name) => report.Tables.Single(table => table.Name == name);

    private static Cell Cell(ReportTable table, IReadOnlyList<Cell> row, string column) =>
        row[table.Columns.Select(candidate => candidate.Name).ToList().IndexOf(column)];

    private static double Number(ReportTable table, IReadOnlyList<Cell> row, string column) =>
        Cell(table, row, column).Number!.Value;
}
