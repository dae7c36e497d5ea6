using MathNet.Numerics;

namespace Survey.Analysis.Statistics;

/// <summary>ln k! for k = 0..largest, looked up.</summary>
internal sealed class LogFactorial
{
    private readonly double[] values;

    public LogFactorial(long largest)
    {
        values = new double[largest + 1];
        for (var k = 1L; k <= largest; k++)
        {
            values[k] = SpecialFunctions.GammaLn(k + 1.0);
        }
    }

    public double this[long k] => values[k];

    /// <summary>ln of the number of ways to choose k of n.</summary>
    public double Choose(long n, long k) => values[n] - values[k] - values[n - k];

    /// <summary>ln of the probability of a table, given its row and column totals.</summary>
    public double LogProbability(ContingencyTable table) =>
        table.RowTotals.Sum(total => values[total]) + table.ColumnTotals.Sum(total => values[total])
        - values[table.Total] - table.Sum((row, column) => values[table[row, column]]);
}
