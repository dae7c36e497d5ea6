using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics.Independence;

/// <summary>Pearson's contingency coefficient: dependence of rows and columns, for comparison with older reports.</summary>
/// <remarks>
/// C = √(X² / (X² + n)), from 0 to √((k-1)/k) with k = min(R,C) of the used rows and columns; Sakoda's version divides by that
/// maximum and so reaches 1. Agrees with R <c>vcd::assocstats</c>, <c>DescTools::ContCoef(correct = TRUE)</c> and SPSS.
/// </remarks>
internal static class ContingencyCoefficient
{
    public static Outcome<Result> Compute(ContingencyTable table)
    {
        var test = ChiSquareTest.Compute(table);
        if (test.Value is not { } result)
        {
            return test.Reason!;
        }

        var value = Math.Sqrt(result.Statistic / (result.Statistic + table.Total));
        double side = table.SmallerSide;
        return new Result(value, Math.Min(1, value / Math.Sqrt((side - 1) / side)), table.Total);
    }

    /// <param name="Value">C, from 0 to below 1.</param>
    /// <param name="Sakoda">C divided by its maximum, from 0 to 1.</param>
    /// <param name="N">The respondents in the table.</param>
    public sealed record Result(double Value, double Sakoda, long N);
}
