using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Proportions;

/// <summary>
/// Tests whether two independent groups have the same share, by the normal approximation; valid where no expected count is below
/// 5.
/// <para>z = (p - q) / SE; p-value two-sided.</para>
/// <para>z is a number of standard errors, with the sign of first minus second; P from 0 to 1, with its digits down to
/// 1e-300.</para>
/// <para>No result where a group is empty (<see cref="Reason.NoAnswers"/>) or the standard error is 0
/// (<see cref="Reason.NoVariation"/>).</para>
/// <para>Source: Fleiss JL, Levin B, Paik MC (2003), Statistical Methods for Rates and Proportions, chapter 3.</para>
/// <para>Pooled agrees with R <c>prop.test(correct = FALSE)</c>, corrected with R <c>prop.test</c> and <c>chisq.test</c>.</para>
/// </summary>
internal static class ProportionZTest
{
    /// <summary>SE from the share of both groups together; z² is Pearson's chi-square of the 2 x 2 table.</summary>
    public static Outcome<Result> Pooled(TwoShares shares)
    {
        if (shares.IsOnlyTable)
        {
            return Missing(shares);
        }

        var pooled = shares.Yes / (double)shares.Base;
        return Of(shares.Difference, Math.Sqrt(pooled * (1 - pooled) * ((1.0 / shares.Base1) + (1.0 / shares.Base2))));
    }

    /// <summary>SE from each group's own share: the test that a Wald interval inverts.</summary>
    public static Outcome<Result> Unpooled(TwoShares shares)
    {
        var error = shares.HasEmptyGroup
            ? 0
            : Math.Sqrt(Variance(shares.Share1, shares.Base1) + Variance(shares.Share2, shares.Base2));
        return error == 0 ? Missing(shares) : Of(shares.Difference, error);
    }

    /// <summary>
    /// Yates: the chi-square of the 2 x 2 table with each |O - E| smaller by 1/2, or by itself where it is below 1/2; z is its
    /// root.
    /// </summary>
    public static Outcome<Result> Corrected(TwoShares shares)
    {
        if (shares.IsOnlyTable)
        {
            return Missing(shares);
        }

        var expected = shares.Base1 * (double)shares.Yes / shares.Base;
        var deviation = shares.Yes1 - expected;
        var kept = Math.Max(0, Math.Abs(deviation) - 0.5);
        var error = Math.Sqrt(
            expected * (shares.Base2 / (double)shares.Base) * ((shares.Base - shares.Yes) / (double)shares.Base)
        );
        return Of(Math.Sign(deviation) * kept, error);
    }

    private static double Variance(double share, double @base) => share * (1 - share) / @base;

    private static Result Of(double difference, double error) =>
        new(difference / error, NormalDistribution.TwoSided(difference / error));

    private static Reason Missing(TwoShares shares) => shares.HasEmptyGroup ? Reason.NoAnswers : Reason.NoVariation;

    /// <param name="Z">The difference in standard errors.</param>
    /// <param name="P">Two-sided.</param>
    public sealed record Result(double Z, double P)
    {
        /// <summary>z², the chi-square with one degree of freedom.</summary>
        public double ChiSquare => Z * Z;
    }
}
