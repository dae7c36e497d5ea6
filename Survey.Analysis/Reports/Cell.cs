using Survey.Analysis.Figures;

namespace Survey.Analysis.Reports;

/// <summary>
/// What stands in one place of a table: words, a number, or the reason why there is no number. The default value is an
/// empty cell, used only where a row has nothing to say in that column.
/// </summary>
public readonly record struct Cell
{
    private Cell(string? text, double? number, Reason? reason)
    {
        Text = text;
        Number = number;
        Reason = reason;
    }

    public string? Text { get; }

    public double? Number { get; }

    /// <summary>Why there is no number; null where there is one, or words.</summary>
    public Reason? Reason { get; }

    /// <summary>Whether there is a value that is not shown.</summary>
    public bool IsHidden => Reason?.Kind == ReasonKind.Hidden;

    public static implicit operator Cell(string? text) => new(text, number: null, reason: null);

    public static implicit operator Cell(int number) => new(text: null, number, reason: null);

    public static implicit operator Cell(Count count) => new(text: null, count.Value, count.Reason);

    public static implicit operator Cell(Figure figure) => new(text: null, figure.Value, figure.Reason);

    public static implicit operator Cell(Reason reason) => new(text: null, number: null, reason);

    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public static Cell Of(double number) =>
        double.IsFinite(number)
            ? new(text: null, number, reason: null)
            : throw new ArgumentException("A cell holds a finite number, or a reason.", nameof(number));

    /// <summary>A figure of a statistic, or why the statistic has no result.</summary>
    internal static Cell Of<T>(Outcome<T> outcome, Func<T, double> figure)
        where T : class => outcome.Value is { } result ? Of(figure(result)) : outcome.Reason!;
}
