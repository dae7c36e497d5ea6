namespace Survey.Analysis.Figures;

/// <summary>A difference of two shares, in percentage points, from -100 to 100. The default value is no difference.</summary>
internal readonly record struct PercentagePoints
{
    private PercentagePoints(double value) => Value = value;

    public double Value { get; }

    /// <exception cref="ArgumentOutOfRangeException">The value is below -100, above 100 or not a number.</exception>
    public static PercentagePoints Of(double value) =>
        value is >= -100 and <= 100
            ? new PercentagePoints(value)
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                "A difference of shares lies between -100 and 100 points."
            );
}
