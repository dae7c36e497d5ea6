using ClosedXML.Excel;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>Facts on a sheet, a line each: what, and its value or explanation; the key for scripts comes last.</summary>
internal static class FactList
{
    private const double LabelWidth = 34;
    private const double ValueWidth = 92;
    private const double KeyWidth = 18;

    public static IReadOnlyList<double> Widths { get; } = [LabelWidth, ValueWidth, KeyWidth];

    public static void Write(SheetCanvas canvas, IReadOnlyList<Fact> facts, ReasonWords reasons)
    {
        foreach (var fact in facts)
        {
            var (label, value, key) = (canvas.Sheet.Cell(canvas.Row, 1), canvas.Sheet.Cell(canvas.Row, 2), canvas.Sheet.Cell(canvas.Row, 3));
            SheetText.Write(label, fact.Label);
            label.Style = Look.Label;
            WriteValue(value, fact.Value, reasons);
            SheetText.Write(key, fact.Key);
            key.Style = Look.Key;
            canvas.StartBlock();
            canvas.Next(SheetCanvas.Line * Math.Max(TextLines.Of(fact.Label, LabelWidth), TextLines.Of(fact.Value.Text ?? "", ValueWidth)));
        }
    }

    private static void WriteValue(IXLCell cell, Cell value, ReasonWords reasons)
    {
        cell.Style = Look.Value;
        if (value.Number is { } number)
        {
            cell.Value = number;
            cell.Style.NumberFormat.Format = number == Math.Floor(number) ? Look.NumberFormat(Measure.Count) : "General";
        }
        else
        {
            SheetText.Write(cell, value.Reason is { } reason ? reasons.Text(reason) : value.Text ?? "");
        }
    }
}
