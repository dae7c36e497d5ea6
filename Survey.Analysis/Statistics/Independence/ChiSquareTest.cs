using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Independence;

/// <summary>Pearson's chi-square test of independence of the rows and columns of a table.</summary>
/// <remarks>
/// X² = Σ (O - E)² / E over the rows and columns that hold answers, E = row total · column total / n; under independence
/// approximately chi-square with (R-1)(C-1) degrees of freedom, good enough where <see cref="CochranRule"/> is met.
/// X² lies between 0 and n · (min(R,C) - 1), without unit.
/// Source: Pearson K (1900), Philosophical Magazine 50(302), 157-175; Agresti A (2002), Categorical Data Analysis, 3.2.
/// Agrees with R <c>chisq.test(correct = FALSE)</c>, SPSS and PSPP "Pearson Chi-Square"; with the correction, R's default
/// for 2x2 tables.
/// </remarks>
internal static class ChiSquareTest
{
    /// <summary>Without continuity correction, for tables of any size.</summary>
    public static Outcome<Result> Compute(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.NotComparable is { } reason ? reason : ResultOf(table, correction: 0);
    }

    /// <summary>
    /// With Yates' continuity correction: every |O - E| is reduced by ½, or by the smallest |O - E| where that is less.
    /// Only for tables with two used rows and two used columns; otherwise the outcome is <see cref="ReasonKind.Undefined"/>.
    /// </summary>
    public static Outcome<Result> ComputeYates(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.NotComparable is { } reason)
        {
            return reason;
        }

        if (table.UsedRows.Count != 2 || table.UsedColumns.Count != 2)
        {
            return Reason.Undefined;
        }

        // |O - E| is the same in all four cells.
        var (row, column) = (table.UsedRows[0], table.UsedColumns[0]);
        return ResultOf(table, Math.Min(0.5, Math.Abs(table[row, column] - table.Expected(row, column))));
    }

    private static Result ResultOf(ContingencyTable table, double correction)
    {
        var statistic = table.Sum(
            (row, column) =>
            {
                var expected = table.Expected(row, column);
                var distance = Math.Max(0, Math.Abs(table[row, column] - expected) - correction);
                return distance * distance / expected;
            }
        );
        var df = table.DegreesOfFreedom;
        return new Result(
            statistic,
            df,
            ChiSquaredDistribution.UpperTail(statistic, df),
            ChiSquaredDistribution.LogUpperTail(statistic, df),
            table.Total
        );
    }

    /// <param name="Statistic">X², at least 0.</param>
    /// <param name="DegreesOfFreedom">Of the table without empty rows and columns, at least 1.</param>
    /// <param name="P">The probability of an X² at least as large under independence; 0 where it is below the smallest
    /// double.</param>
    /// <param name="LogP">The natural logarithm of p, finite also where p is not distinguishable from 0.</param>
    /// <param name="N">The respondents in the table.</param>
    public sealed record Result(double Statistic, int DegreesOfFreedom, double P, double LogP, long N);
}
