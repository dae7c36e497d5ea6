namespace Survey.Analysis.Figures;

/// <summary>The result of a statistic, or the reason why the answers do not allow one.</summary>
/// <typeparam name="T">The named result of the statistic.</typeparam>
public sealed record Outcome<T>
    where T : class
{
    private Outcome(T? value, Reason? reason)
    {
        Value = value;
        Reason = reason;
    }

    /// <summary>The result; null exactly when there is a <see cref="Reason"/>.</summary>
    public T? Value { get; }

    public Reason? Reason { get; }

    public static implicit operator Outcome<T>(T value) => new(value, reason: null);

    public static implicit operator Outcome<T>(Reason reason) => new(value: null, reason);
}
