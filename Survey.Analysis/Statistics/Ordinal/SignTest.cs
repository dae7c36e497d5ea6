using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Ordinal;

/// <summary>Whether more respondents go up than down, whatever the size of the difference.</summary>
/// <remarks>
/// Differences of zero are dropped; of the n others, positive ones are binomial(n, ½) if up and down are equally likely. p is
/// exact and two-sided: min(1, 2 P(X ≤ min(positive, negative))); 1 where all differences are zero.
/// Agrees with R <c>binom.test</c> on the non-zero differences.
/// </remarks>
internal static class SignTest
{
    public static Outcome<Result> Compute(PairedDifferences differences)
    {
        if (differences.Count == 0)
        {
            return Reason.NoAnswers;
        }

        var (positive, negative) = (differences.Positive, differences.Negative);
        var p =
            positive + negative == 0
                ? 1
                : Math.Min(1, 2 * BinomialDistribution.LowerTail(Math.Min(positive, negative), positive + negative, 0.5));
        return new Result(p, positive, negative, differences.Zero);
    }

    /// <param name="P">Exact, two-sided.</param>
    /// <param name="Positive">Respondents who go up.</param>
    /// <param name="Negative">Respondents who go down.</param>
    /// <param name="Zero">Respondents who stay, not used.</param>
    public sealed record Result(double P, int Positive, int Negative, int Zero);
}
