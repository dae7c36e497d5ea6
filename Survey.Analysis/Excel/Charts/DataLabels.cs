using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Analysis.Excel.Charts;

/// <summary>The values at the bars of a series.</summary>
internal static class DataLabels
{
    /// <param name="format">How the values are written.</param>
    /// <param name="position">Where at the bar.</param>
    /// <param name="colour">Of the text.</param>
    /// <param name="points">Its size.</param>
    public static C.DataLabels Of(
        string format,
        C.DataLabelPositionValues position,
        string colour = Palette.Ink,
        int points = 9
    ) =>
        new(
            new C.NumberingFormat { FormatCode = format, SourceLinked = false },
            ChartText.Nothing(),
            ChartText.Properties(points, colour),
            new C.DataLabelPosition { Val = position },
            new C.ShowLegendKey { Val = false },
            new C.ShowValue { Val = true },
            new C.ShowCategoryName { Val = false },
            new C.ShowSeriesName { Val = false },
            new C.ShowPercent { Val = false },
            new C.ShowBubbleSize { Val = false }
        );
}
