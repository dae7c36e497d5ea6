using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;
using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Weighting;

/// <summary>
/// Estimates the difference of a share between two independent surveys that publish standard errors, first minus second.
/// <para>d = p₁ - p₂; SE = √(SE₁² + SE₂²); z = d / SE; limits d ± z(confidence) SE.</para>
/// <para>As shares, from -1 to 1; the limits are not cut. P two-sided, from 0 to 1.</para>
/// <para><see cref="Reason.NoVariation"/> where both standard errors are 0.</para>
/// <para>Source: Kish L (1965), Survey Sampling, section 12.4.</para>
/// <para>Agrees with R <c>pnorm</c> on the same formula.</para>
/// </summary>
internal static class SurveyDifference
{
    /// <exception cref="ArgumentOutOfRangeException">
    /// A share or the confidence is not between 0 and 1, or a standard error is negative or not a finite number.
    /// </exception>
    public static Outcome<Result> Compute(Estimate first, Estimate second, double confidence = Require.DefaultConfidence)
    {
        Check(first);
        Check(second);
        Require.Confidence(confidence);
        var error = double.Hypot(first.StandardError, second.StandardError);
        if (error == 0)
        {
            return Reason.NoVariation;
        }

        var difference = first.Share - second.Share;
        var half = NormalDistribution.Critical(confidence) * error;
        var z = difference / error;
        return new Result(
            difference,
            error,
            z,
            NormalDistribution.TwoSided(z),
            new Interval(difference - half, difference + half),
            confidence
        );
    }

    private static void Check(Estimate estimate)
    {
        Require.Probability(estimate.Share);
        if (!(double.IsFinite(estimate.StandardError) && estimate.StandardError >= 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(estimate),
                estimate.StandardError,
                "A standard error is a number of at least 0."
            );
        }
    }

    /// <param name="Share">From 0 to 1.</param>
    /// <param name="StandardError">Of the share, in the same unit.</param>
    public sealed record Estimate(double Share, double StandardError);

    /// <param name="Difference">First share minus second.</param>
    /// <param name="StandardError">Of the difference.</param>
    /// <param name="Z">The difference in standard errors.</param>
    /// <param name="P">Two-sided.</param>
    /// <param name="Limits">Those of the difference.</param>
    /// <param name="Confidence">Such as 0.95.</param>
    public sealed record Result(double Difference, double StandardError, double Z, double P, Interval Limits, double Confidence);
}
