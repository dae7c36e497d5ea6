using System.Globalization;

namespace Survey.Analysis.Interchange.Values;

/// <summary>Reads the dates and numbers of a column by what the whole column says about their writing.</summary>
/// <param name="order">The order of day and month where a date leaves it open.</param>
/// <param name="decimalSign">The decimal sign; null where nothing says which, so that 1.250 stays two numbers.</param>
internal sealed class ColumnWriting(DateOrder order, char? decimalSign)
{
    /// <summary>Of a column whose cells were not looked at.</summary>
    internal static ColumnWriting Plain { get; } = new(DateOrder.MonthFirst, '.');

    internal DateTimeOffset? Moment(string cell) => WrittenMoment.Parse(cell)?.In(order);

    /// <summary>The date as <c>2026-03-31</c>; null where the cell is none.</summary>
    internal string? Date(string cell) =>
        WrittenMoment.Parse(cell)?.Day(order)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The number with a decimal point and no separators; null where the cell is none or leaves open which.</summary>
    internal string? Number(string cell) =>
        WrittenNumber.Parse(cell) is not { } number ? Exponential(cell)
        : number.IsOpen && decimalSign is null ? null
        : number.Under(decimalSign ?? number.DecimalSign ?? '.');

    /// <summary>Whether the cell is two numbers a thousand apart and nothing says which.</summary>
    internal bool IsOpen(string cell) => decimalSign is null && WrittenNumber.Parse(cell) is { IsOpen: true };

    /// <summary>As programs write very small and very large numbers.</summary>
    private static string? Exponential(string cell) =>
        cell.Contains('E', StringComparison.OrdinalIgnoreCase)
        && decimal.TryParse(cell.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
}
