namespace Survey.Analysis.Figures;

/// <summary>A confidence interval: both limits belong to it. The unit is that of the figure it surrounds.</summary>
public readonly record struct Interval
{
    /// <param name="low">The lower limit.</param>
    /// <param name="high">The upper limit, not below <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">A limit is not a number, or the limits are the wrong way round.</exception>
    public Interval(double low, double high)
    {
        if (!(low <= high))
        {
            throw new ArgumentException($"An interval runs from low to high, not from {low} to {high}.", nameof(high));
        }

        Low = low;
        High = high;
    }

    public double Low { get; }

    public double High { get; }

    public double Width => High - Low;

    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>Whether the two intervals share at least one point.</summary>
    public bool Overlaps(Interval other) => Low <= other.High && other.Low <= High;
}
