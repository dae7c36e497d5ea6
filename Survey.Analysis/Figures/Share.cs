using System.Globalization;

namespace Survey.Analysis.Figures;

/// <summary>A proportion of a base, from 0 to 1 inclusive. The default value is a share of 0.</summary>
internal readonly record struct Share : IComparable<Share>
{
    private Share(double value) => Value = value;

    public double Value { get; }

    /// <exception cref="ArgumentOutOfRangeException">The value is below 0, above 1 or not a number.</exception>
    public static Share Of(double value) =>
        value is >= 0 and <= 1
            ? new Share(value)
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A share lies between 0 and 1.");

    /// <summary>count / @base; without a value, and with the reason, when the base is 0.</summary>
    /// <param name="count">At least 0 and at most <paramref name="base"/>.</param>
    /// <param name="base">The number of respondents (or their weight) that the count is a part of.</param>
    public static Figure Of(double count, double @base)
    {
        if (!(count >= 0 && count <= @base))
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"A count lies between 0 and its base, {@base}.");
        }

        return @base > 0 ? Figure.Of(count / @base, @base) : Figure.None(Reason.NoAnswers, 0);
    }

    public PercentagePoints Minus(Share other) => PercentagePoints.Of((Value - other.Value) * 100);

    public int CompareTo(Share other) => Value.CompareTo(other.Value);

    public static bool operator <(Share left, Share right) => left.Value < right.Value;

    public static bool operator >(Share left, Share right) => left.Value > right.Value;

    public static bool operator <=(Share left, Share right) => left.Value <= right.Value;

    public static bool operator >=(Share left, Share right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString("P1", CultureInfo.InvariantCulture);
}
