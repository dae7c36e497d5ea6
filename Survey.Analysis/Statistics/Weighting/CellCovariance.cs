namespace Survey.Analysis.Statistics.Weighting;

/// <summary>
/// The linearised covariance of the weighted shares of cells that exclude each other, for at least two independent respondents.
/// </summary>
internal static class CellCovariance
{
    /// <summary>
    /// n/(n-1)/(Σw)² · (diag(s) - s·p' - p·s' + Σs·p·p'), s = Σw² of each cell: the sum over respondents of (w/Σw)²(e-p)(e-p)',
    /// written out.
    /// </summary>
    public static double[,] Compute(IReadOnlyList<WeightedCount> cells)
    {
        var all = WeightedCount.Sum(cells);
        var factor = all.Count / (all.Count - 1.0);
        double[] share = [.. cells.Select(cell => cell.Weight / all.Weight)];
        double[] square = [.. cells.Select(cell => cell.SquaredWeight / all.Weight / all.Weight)];
        var squares = all.SquaredWeight / all.Weight / all.Weight;
        var covariance = new double[share.Length, share.Length];
        for (var a = 0; a < share.Length; a++)
        {
            for (var b = 0; b < share.Length; b++)
            {
                covariance[a, b] =
                    factor
                    * (
                        (a == b ? square[a] : 0)
                        - (square[a] * share[b])
                        - (share[a] * square[b])
                        + (squares * share[a] * share[b])
                    );
            }

            // Written out, the rest after subtraction can fall below 0 by a rounding error where one cell holds all.
            covariance[a, a] = Math.Max(0, covariance[a, a]);
        }

        return covariance;
    }
}
