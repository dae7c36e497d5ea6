using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>Facts on a sheet, a line each: what, and its value or explanation; the key for scripts comes last.</summary>
internal static class FactList
{
    private const double LabelWidth = 46;
    private const double PartWidth = 11;
    private const int Parts = 8;
    private const double KeyWidth = 18;

    /// <summary>The width of a value, which goes over several columns: tables below may need them.</summary>
    public const double ValueWidth = Parts * PartWidth;

    public static SheetColumns Columns { get; } = new() { Read = [LabelWidth, .. Enumerable.Repeat(PartWidth, Parts), KeyWidth] };

    public static void Write(SheetCanvas canvas, IReadOnlyList<Fact> facts, ReasonWords reasons)
    {
        foreach (var fact in facts)
        {
            canvas.Put(0, new(Look.Label, fact.Label));
            canvas.Merge(1, Parts);
            canvas.Put(1, Value(fact.Value, reasons));
            canvas.Put(1 + Parts, new(Look.Key, fact.Key));
            canvas.StartBlock();
            canvas.Next(
                SheetCanvas.Line * Math.Max(TextLines.Of(fact.Label, LabelWidth), TextLines.Of(fact.Value.Text ?? "", ValueWidth))
            );
        }
    }

    public static SheetCell Value(Cell value, ReasonWords reasons) =>
        value.Number is { } number
            ? new(
                number == Math.Floor(number) ? Look.Value with { NumberFormat = Look.NumberFormat(Measure.Count) } : Look.Value,
                Number: number
            )
            : new(Look.Value, value.Reason is { } reason ? reasons.Text(reason) : value.Text);
}
