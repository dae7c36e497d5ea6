namespace Survey.Analysis.Charts;

/// <summary>An axis from zero to what the values need, with marks at round numbers.</summary>
internal sealed class ChartScale
{
    private const int MostMarks = 5;
    private static readonly double[] Times = [1, 2, 5, 10];
    private readonly double left;
    private readonly double width;

    /// <param name="largest">The largest value to be drawn.</param>
    /// <param name="limit">The largest that there can be; null is open.</param>
    /// <param name="left">Where zero stands.</param>
    /// <param name="right">Where the axis ends.</param>
    public ChartScale(double largest, double? limit, double left, double right)
    {
        (this.left, width) = (left, right - left);
        var step = Step(largest <= 0 ? limit ?? 1 : largest);
        End = Math.Min(Math.Ceiling((largest <= 0 ? limit ?? 1 : largest) / step - 1e-9) * step, limit ?? double.MaxValue);
        Marks = [.. Enumerable.Range(0, (int)Math.Floor((End / step) + 1e-9) + 1).Select(mark => mark * step)];
    }

    /// <summary>The value at the end of the axis.</summary>
    public double End { get; }

    /// <summary>The values that are marked, zero first.</summary>
    public IReadOnlyList<double> Marks { get; }

    public double Of(double value) => left + (Math.Clamp(value / End, 0, 1) * width);

    /// <summary>1, 2 or 5 times a power of ten, so that at most so many steps are needed.</summary>
    private static double Step(double largest)
    {
        var least = largest / MostMarks;
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return Times.Select(times => times * power).First(step => step >= least - 1e-12);
    }
}
