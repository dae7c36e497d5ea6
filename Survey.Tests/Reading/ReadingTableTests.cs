using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Tests.Reading;

/// <summary>What people read of a table is some of its cells, and nothing else.</summary>
public sealed class ReadingTableTests
{
    [Fact]
    public void ADistribution_IsReadAsShareCountIntervalAndBase()
    {
        var read = ReadingTable.Of(Table("t_digital_gap"));
        Assert.Equal(["Answer", "Share", "Respondents", "95% interval", "Base"], read.Headings.Select(heading => heading.Text));
        Assert.Equal(["Yes, a small one", "45.8%", "11", "27.9% – 64.9%", "24"], Line(read, 1));
    }

    [Fact]
    public void CountriesThatNobodyComesFrom_AreNotListed()
    {
        var read = ReadingTable.Of(Table("t_country"));
        Assert.Equal((4, 41), (read.Rows.Count, read.Folded));
    }

    [Fact]
    public void AShortList_IsReadWhole()
    {
        var read = ReadingTable.Of(Table("t_size"));
        Assert.Equal(0, read.Folded);
    }

    [Fact]
    public void ARowWithAHiddenCount_IsNeverLeftOut()
    {
        var table = Table("t_country", minCell: 7);
        var read = ReadingTable.Of(table);
        Assert.All(Enumerable.Range(0, table.Rows.Count).Where(row => table.Rows[row][2].IsHidden), row =>
            Assert.Contains(row, read.Rows)
        );
        Assert.Contains(table.Rows, row => row[2].IsHidden);
    }

    [Fact]
    public void ACrossTab_IsReadAsSharesWithLetters_AndItsBasesBelow()
    {
        var table = Table("x_digital_gap_by_country");
        var read = ReadingTable.Of(table);
        Assert.Equal("All", read.Headings[1].Text);
        Assert.Equal(6, read.Headings.Count);
        Assert.Equal(["", "24", "6", "6", "6", "6"], read.Bases.Select(Figures.Of));
        Assert.Equal(16.7, 100 * read.At(0, read.Headings[1]).Value.Number!.Value, 0.05);
    }

    [Fact]
    public void EveryColumnThatIsRead_IsInItsTable() => Assert.All(Report(0).Tables.Concat(Report(5).Tables), table =>
        {
            var read = ReadingTable.Of(table);
            Assert.InRange(read.Headings.Count, 2, 12);
            Assert.All(read.Rows, row =>
                Assert.All(read.Headings, heading => Assert.Equal(table.Rows[row][heading.Place], read.At(row, heading).Value))
            );
        });

    private static FigureText Figures => new(ReasonWords.Of("en"));

    private static IEnumerable<string> Line(ReadingTable read, int row) =>
        read.Headings.Select(heading => Figures.Of(read.At(row, heading)));

    private static ReportTable Table(string name, int minCell = 0) => Report(minCell).Tables.Single(table => table.Name == name);

    private static Report Report(int minCell)
    {
        var folder = Example.DigitalSkills();
        return ReportBuilder.Build(
            folder,
            Example.Guide(folder.Questionnaire),
            new ReportOptions { Language = "en", MinCell = minCell }
        );
    }
}
