using System.Runtime.CompilerServices;

namespace Survey.Analysis.Statistics.Numerics;

/// <summary>What every statistic asks of its arguments; a caller that breaks it has a programming error.</summary>
internal static class Require
{
    /// <summary>The confidence with which intervals are given unless another is asked for.</summary>
    public const double DefaultConfidence = 0.95;

    /// <exception cref="ArgumentOutOfRangeException">Not above 0 and below 1.</exception>
    public static void Confidence(double confidence)
    {
        if (!(confidence > 0 && confidence < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(confidence),
                confidence,
                "A confidence lies between 0 and 1, such as 0.95."
            );
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">Below 0, above 1 or not a number.</exception>
    public static void Probability(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value >= 0 && value <= 1))
        {
            throw new ArgumentOutOfRangeException(name, value, "A probability lies between 0 and 1.");
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">The count is below 0 or above its base, or one of them is not a finite
    /// number.</exception>
    public static void CountWithin(double count, double @base)
    {
        if (!(count >= 0 && count <= @base && double.IsFinite(@base)))
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"A count lies between 0 and its base, {@base}.");
        }
    }
}
