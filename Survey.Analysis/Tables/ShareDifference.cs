using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Proportions;

namespace Survey.Analysis.Tables;

/// <summary>
/// A column's share less the share among everybody else who answered both questions; with two columns, less that of the other
/// column. The same contrast as an adjusted residual, and valid where columns overlap: those in the column against those not in
/// it.
/// </summary>
/// <param name="Estimate">As a share, from -1 to 1.</param>
/// <param name="Interval">Newcombe's interval (method 10) of the difference; with weights at Kish's effective bases.</param>
public sealed record ShareDifference(double Estimate, Interval Interval)
{
    /// <returns>
    /// Without an outcome where the column is empty (<see cref="ReasonKind.NoAnswers"/>) and where it holds everybody
    /// (<see cref="ReasonKind.EmptyMargin"/>).
    /// </returns>
    internal static Outcome<ShareDifference> AgainstOthers(CrossTab table, int row, int column, double confidence)
    {
        var (inside, @base) = (table.Cells[row][column].Count, table.ColumnBase(row, column).Count);
        var others = table.TableBaseOf(row).Count - @base;
        if (@base == 0 || others == 0)
        {
            return @base == 0 ? Reason.NoAnswers : Reason.EmptyMargin;
        }

        var outcome = table.IsWeighted
            ? table.AgainstOthers(row, column).Newcombe(confidence)
            : DifferenceInterval.Newcombe(new TwoShares(inside, @base, table.RowBases[row].Count - inside, others), confidence);
        var difference = outcome.Value!; // neither group is empty
        return new ShareDifference(difference.Estimate, difference.Limits);
    }
}
