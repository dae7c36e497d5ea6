namespace Survey.Analysis.Figures;

/// <summary>
/// A number with the base it rests on, or the reason why there is none. A figure never holds NaN or an infinity.
/// The default value is a figure without answers.
/// </summary>
public readonly record struct Figure
{
    private readonly Reason? reason;

    private Figure(double? value, double @base, Reason? reason)
    {
        Value = value;
        Base = @base;
        this.reason = reason;
    }

    /// <summary>The number, or null when there is a <see cref="Reason"/>.</summary>
    public double? Value { get; }

    /// <summary>The (weighted) number of respondents behind the value.</summary>
    public double Base { get; }

    /// <summary>Why there is no value; null when there is one.</summary>
    public Reason? Reason => Value is null ? reason ?? Figures.Reason.NoAnswers : null;

    /// <summary>Whether the value exists and is not shown.</summary>
    public bool IsHidden => Reason?.Kind == ReasonKind.Hidden;

    /// <exception cref="ArgumentException">The value is not a finite number.</exception>
    public static Figure Of(double value, double @base) =>
        double.IsFinite(value)
            ? new Figure(value, @base, reason: null)
            : throw new ArgumentException("A figure is a finite number; say why there is none with None.", nameof(value));

    public static Figure None(Reason reason, double @base) => new(value: null, @base, reason);

    /// <summary>The value where it is a finite number, otherwise <see cref="Figures.Reason.Undefined"/>.</summary>
    public static Figure OfOrUndefined(double value, double @base) =>
        double.IsFinite(value) ? Of(value, @base) : None(Figures.Reason.Undefined, @base);
}
