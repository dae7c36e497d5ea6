using DocumentFormat.OpenXml;
using Survey.Analysis.Reports;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Analysis.Excel.Charts;

/// <summary>The two axes of a chart with bars or columns.</summary>
internal static class Axes
{
    private const uint Category = 1;
    private const uint Value = 2;
    private const int Size = 10;
    private const int Upright = -5400000; // in sixtieth-thousandths of a degree

    public static IEnumerable<OpenXmlElement> Ids() => [new C.AxisId { Val = Category }, new C.AxisId { Val = Value }];

    /// <summary>Categories on the left, the first on top; values below.</summary>
    public static IEnumerable<OpenXmlElement> OfBars(ReportChart chart, string format, double end) =>
        [
            CategoryAxis(C.OrientationValues.MaxMin, C.AxisPositionValues.Left),
            ValueAxis(chart, format, end, C.AxisPositionValues.Bottom, C.CrossesValues.Maximum),
        ];

    /// <summary>Categories below, values on the left.</summary>
    public static IEnumerable<OpenXmlElement> OfColumns(ReportChart chart, string format, double end) =>
        [
            CategoryAxis(C.OrientationValues.MinMax, C.AxisPositionValues.Bottom),
            ValueAxis(chart, format, end, C.AxisPositionValues.Left, C.CrossesValues.AutoZero),
        ];

    private static C.CategoryAxis CategoryAxis(C.OrientationValues orientation, C.AxisPositionValues position) =>
        new(
            new C.AxisId { Val = Category },
            new C.Scaling(new C.Orientation { Val = orientation }),
            new C.Delete { Val = false },
            new C.AxisPosition { Val = position },
            new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
            ChartText.Lined(Palette.Quiet),
            ChartText.Properties(Size, Palette.Ink),
            new C.CrossingAxis { Val = Value },
            new C.Crosses { Val = C.CrossesValues.AutoZero },
            new C.AutoLabeled { Val = true },
            new C.LabelAlignment { Val = C.LabelAlignmentValues.Center },
            new C.LabelOffset { Val = 100 },
            new C.TickLabelSkip { Val = 1 },
            new C.NoMultiLevelLabels { Val = true }
        );

    private static C.ValueAxis ValueAxis(
        ReportChart chart,
        string format,
        double end,
        C.AxisPositionValues position,
        C.CrossesValues crosses
    )
    {
        var scaling = new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax });
        scaling.Append(new C.MaxAxisValue { Val = end });
        scaling.Append(new C.MinAxisValue { Val = 0 });
        return new C.ValueAxis(
            new C.AxisId { Val = Value },
            scaling,
            new C.Delete { Val = false },
            new C.AxisPosition { Val = position },
            new C.MajorGridlines(ChartText.Lined(Palette.Line)),
            ChartText.Title(chart.Axis, Size, isBold: false, rotation: position == C.AxisPositionValues.Left ? Upright : 0),
            new C.NumberingFormat { FormatCode = format, SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
            new C.ChartShapeProperties(new A.Outline(new A.NoFill())),
            ChartText.Properties(Size, Palette.Quiet),
            new C.CrossingAxis { Val = Category },
            new C.Crosses { Val = crosses },
            new C.CrossBetween { Val = C.CrossBetweenValues.Between }
        );
    }
}
