using Survey.Analysis.Disclosure;
using Survey.Analysis.Figures;
using Survey.Analysis.Reports;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Tables;

namespace Survey.Tests.Reports;

/// <summary>A table is drawn of its declared columns, and what a column's rule hides is not even computed.</summary>
public sealed class DeclaredTableTests
{
    private static readonly TableColumn<Count> Base = new()
    {
        Quantity = "base",
        Measure = Measure.Count,
        Value = count => count,
        HiddenWhen = count => count.IsHidden,
    };

    private static readonly TableColumn<Count> Half = new()
    {
        Quantity = "share",
        Category = "x",
        Measure = Measure.Share,
        Value = count => Cell.Of(count.Value!.Value / 2d),
        HiddenWhen = count => count.IsHidden,
        Base = Base,
        Formula = (Base, '/', Base),
    };

    [Fact]
    public void AHiddenCount_HidesWhatDerivesFromIt()
    {
        var table = Draw(Count.Of(3), Count.Hidden);
        Assert.Equal([3d, 1.5], table.Rows[0].Select(cell => cell.Number!.Value));
        Assert.All(table.Rows[1], cell => Assert.True(cell.IsHidden));
        Assert.True(table.HasHidden);
        Assert.Equal(["something is hidden"], table.Notes);
        Assert.Empty(Draw(Count.Of(3)).Notes);
    }

    [Fact]
    public void Columns_ReferToEachOtherByTheNameTheyAreDrawnWith()
    {
        var share = Draw(Count.Of(3)).Columns[1];
        Assert.Equal(("share_x", "base", "base"), (share.Name, share.BaseColumn, share.Formula!.Left));
    }

    [Fact]
    public void ACountThatTheSuppressionWasNotGiven_IsHidden()
    {
        var answers = Example.Guide(Example.DigitalSkills().Questionnaire);
        var banner = Banner.Of(answers, answers.Find("ownership")!, [answers.Find("country")!]);
        var suppression = ReportSuppression.OfBanners([banner], 1);
        Assert.True(suppression.Shown(CellKey.Of("size", "10-49"), 11).IsHidden);
        Assert.True(suppression.Unprotected(11).IsHidden);
        Assert.Equal(24, suppression.Shown(CellKey.All, 24).Value);
        Assert.Equal(11, ReportSuppression.None.Unprotected(11).Value);
    }

    private static ReportTable Draw(params Count[] rows) =>
        new DeclaredTable<Count>
        {
            Name = "t",
            Title = "T",
            Columns = [Base, Half],
            Rows = rows,
            Notes = isHidden => isHidden ? ["something is hidden"] : [],
        }.Draw(new ReportWords("en"));
}
