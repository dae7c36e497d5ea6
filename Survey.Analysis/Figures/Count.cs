namespace Survey.Analysis.Figures;

/// <summary>
/// A number of respondents as it may be shown, or the reason why it may not. The default value is a hidden count: a count that
/// nobody has decided on stays hidden.
/// </summary>
public readonly record struct Count
{
    private Count(int value) => Value = value;

    /// <summary>A count that is not shown.</summary>
    public static Count Hidden => default;

    /// <summary>The number; null where it is hidden.</summary>
    public int? Value { get; }

    /// <summary>Why there is no number; null where there is one.</summary>
    public Reason? Reason => IsHidden ? Figures.Reason.Hidden : null;

    public bool IsHidden => Value is null;

    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Count Of(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return new Count(value);
    }
}
