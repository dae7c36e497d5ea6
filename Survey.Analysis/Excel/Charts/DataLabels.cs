using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Analysis.Excel.Charts;

/// <summary>The values at the bars of a series.</summary>
internal static class DataLabels
{
    private const int Points = 10;

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

    /// <summary>Words at the ends of bars that have another length than their words say; null is no label.</summary>
    public static C.DataLabels OfTexts(IEnumerable<string?> texts) =>
        new([
            .. texts.Select((text, i) => text is null ? Deleted(i) : OfText(text, i)),
            .. Of("General", C.DataLabelPositionValues.OutsideEnd).Elements().Select(element => element.CloneNode(deep: true)),
        ]);

    private static C.DataLabel Deleted(int index) => new(new C.Index { Val = (uint)index }, new C.Delete { Val = true });

    private static C.DataLabel OfText(string text, int index) =>
        new(
            new C.Index { Val = (uint)index },
            new C.ChartText(ChartText.Rich(text, Points, Palette.Ink)),
            new C.DataLabelPosition { Val = C.DataLabelPositionValues.OutsideEnd },
            new C.ShowLegendKey { Val = false },
            new C.ShowValue { Val = true },
            new C.ShowCategoryName { Val = false },
            new C.ShowSeriesName { Val = false },
            new C.ShowPercent { Val = false },
            new C.ShowBubbleSize { Val = false }
        );
}
