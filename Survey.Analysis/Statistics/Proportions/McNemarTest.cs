using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Proportions;

/// <summary>
/// Tests whether the same respondents say yes as often to one question as to another (now and wanted, before and after).
/// <para>With b = yes to the first only and c = yes to the second only: χ² = (b - c)² / (b + c), corrected (|b - c| - 1)² / (b +
/// c); exact: binomial(b; b + c, 1/2), two-sided; mid-p: 2 P(X &lt; min) + P(X = min), at most 1.</para>
/// <para>P from 0 to 1; the difference of the two shares, (b - c) / n, from -1 to 1.</para>
/// <para>Without discordant answers exact P and mid-p are 1 and there is no chi-square. <see cref="Reason.NoAnswers"/> when n is
/// 0.</para>
/// <para>Source: McNemar Q (1947), Psychometrika 12, 153-157; Fagerland MW, Lydersen S, Laake P (2013), BMC Med Res Methodol
/// 13:91.</para>
/// <para>Agrees with R <c>mcnemar.test</c>, <c>binom.test</c> and statsmodels <c>mcnemar</c>.</para>
/// </summary>
internal static class McNemarTest
{
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static Outcome<Result> Compute(long bothYes, long firstYesOnly, long secondYesOnly, long bothNo)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bothYes);
        ArgumentOutOfRangeException.ThrowIfNegative(firstYesOnly);
        ArgumentOutOfRangeException.ThrowIfNegative(secondYesOnly);
        ArgumentOutOfRangeException.ThrowIfNegative(bothNo);
        var discordant = firstYesOnly + secondYesOnly;
        var n = bothYes + discordant + bothNo;
        if (n == 0)
        {
            return Reason.NoAnswers;
        }

        var smaller = Math.Min(firstYesOnly, secondYesOnly);
        var gap = Math.Abs(firstYesOnly - secondYesOnly);
        var midP =
            (2 * BinomialDistribution.LowerTail(smaller, discordant, 0.5))
            - BinomialDistribution.Probability(smaller, discordant, 0.5);
        return new Result(
            discordant,
            Asymptotic(gap, discordant),
            Asymptotic(Math.Max(0, gap - 1), discordant),
            BinomialDistribution.TwoSided(firstYesOnly, discordant, 0.5),
            Math.Min(1, midP),
            (firstYesOnly - secondYesOnly) / (double)n
        );
    }

    private static ChiSquare? Asymptotic(long gap, long discordant)
    {
        if (discordant == 0)
        {
            return null;
        }

        var statistic = (double)gap * gap / discordant;
        return new ChiSquare(statistic, ChiSquaredDistribution.UpperTail(statistic, 1));
    }

    /// <param name="Discordant">How many answered the two questions differently, b + c.</param>
    /// <param name="Uncorrected">Null without discordant answers.</param>
    /// <param name="Corrected">With continuity correction; null without discordant answers.</param>
    /// <param name="PExact">Two-sided.</param>
    /// <param name="MidP">Two-sided; the default for small samples.</param>
    /// <param name="Difference">The first share minus the second.</param>
    public sealed record Result(
        long Discordant,
        ChiSquare? Uncorrected,
        ChiSquare? Corrected,
        double PExact,
        double MidP,
        double Difference
    );

    /// <param name="Statistic">At least 0, with one degree of freedom.</param>
    /// <param name="P">From 0 to 1.</param>
    public sealed record ChiSquare(double Statistic, double P);
}
