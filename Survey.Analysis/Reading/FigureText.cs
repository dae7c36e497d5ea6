using System.Globalization;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Reading;

/// <summary>Writes figures as a language writes them: shares with one decimal, probabilities with four.</summary>
/// <param name="reasons">The words for what has no value; they decide on the language.</param>
public sealed class FigureText(ReasonWords reasons)
{
    private const double SmallestP = 0.0001;

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(reasons.Language);

    /// <summary>A number, words, or why there is neither.</summary>
    public string Of(Cell cell, Measure measure) =>
        cell.Reason is { } reason ? reasons.Text(reason)
        : cell.Number is { } number ? Of(number, measure)
        : cell.Text ?? "";

    /// <summary>A number in the format of its measure.</summary>
    public string Of(double number, Measure measure) =>
        measure switch
        {
            Measure.Count => number.ToString("N0", culture),
            Measure.Share => number.ToString("P1", culture),
            Measure.Probability when number < SmallestP => $"<{SmallestP.ToString("F4", culture)}",
            Measure.Probability => number.ToString("F4", culture),
            _ => number.ToString("#,0.##", culture),
        };

    /// <summary>A value of a chart: means have as many decimals as their neighbours.</summary>
    public string InChart(double number, Measure measure) =>
        measure == Measure.Number ? number.ToString("N2", culture) : Of(number, measure);

    /// <summary>A round number beside an axis, without decimals that say nothing.</summary>
    public string OnAxis(double number, Measure measure) =>
        measure == Measure.Share ? number.ToString("P0", culture) : number.ToString("#,0.##", culture);

    /// <summary>What people read in a place: a value with its letters, or the two limits of an interval.</summary>
    public string Of(ReadingCell cell)
    {
        var value = Of(cell.Value, cell.Measure);
        return cell.To is { Number: { } to } && cell.Value.Number is not null ? $"{value} – {Of(to, cell.Measure)}"
            : cell.Letters is { Length: > 0 } letters ? $"{value} {letters}"
            : value;
    }
}
