using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Independence;

namespace Survey.Analysis.Statistics.Ordinal;

/// <summary>Pearson's correlation of the rows and columns of a table, each row and column standing for a score.</summary>
/// <remarks>
/// r = Σ n(i,j)(u_i - ū)(v_j - v̄) / √(Σ n_i (u_i - ū)² Σ n_j (v_j - v̄)²), from -1 to 1. Without an outcome where all answers
/// have one score on a side. Agrees with R <c>cor</c> on the respondents' scores.
/// </remarks>
internal static class ScoreCorrelation
{
    /// <param name="table">Counts.</param>
    /// <param name="rowScores">A score a row, finite.</param>
    /// <param name="columnScores">A score a column, finite.</param>
    public static Outcome<Result> Compute(
        ContingencyTable table,
        IReadOnlyList<double> rowScores,
        IReadOnlyList<double> columnScores
    )
    {
        if (rowScores.Count != table.RowCount || columnScores.Count != table.ColumnCount)
        {
            throw new ArgumentException("Each row and each column has one score.", nameof(rowScores));
        }

        if (table.NotComparable is { } reason)
        {
            return reason;
        }

        var (rows, columns) = (Centred(table.RowTotals, rowScores), Centred(table.ColumnTotals, columnScores));
        var rowSquares = Squares(table.RowTotals, rows);
        var columnSquares = Squares(table.ColumnTotals, columns);
        var product = table.Sum((row, column) => table[row, column] * rows[row] * columns[column]);
        return rowSquares > 0 && columnSquares > 0
            ? new Result(Math.Clamp(product / Math.Sqrt(rowSquares) / Math.Sqrt(columnSquares), -1, 1), table.Total)
            : Reason.NoVariation;
    }

    private static double[] Centred(IReadOnlyList<long> totals, IReadOnlyList<double> scores)
    {
        var mean = totals.Zip(scores, (total, score) => total * score).Sum() / totals.Sum();
        return [.. scores.Select(score => score - mean)];
    }

    private static double Squares(IReadOnlyList<long> totals, double[] centred) =>
        totals.Zip(centred, (total, score) => total * score * score).Sum();

    /// <param name="R">From -1 to 1.</param>
    /// <param name="N">The respondents in the table.</param>
    public sealed record Result(double R, long N);
}
