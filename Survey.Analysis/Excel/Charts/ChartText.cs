using Survey.Analysis.Excel.Workbooks;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Analysis.Excel.Charts;

/// <summary>Texts of a chart and how they are set.</summary>
internal static class ChartText
{
    private const int HundredthsOfAPoint = 100;

    public static C.Title Title(string text, int points, bool isBold, int rotation = 0) =>
        new(
            new C.ChartText(
                new C.RichText(
                    rotation == 0
                        ? new A.BodyProperties()
                        : new A.BodyProperties { Rotation = rotation, Vertical = A.TextVerticalValues.Horizontal },
                    new A.ListStyle(),
                    new A.Paragraph(
                        new A.ParagraphProperties(Defaults(points, isBold, Palette.Ink)),
                        new A.Run(
                            new A.RunProperties(Fill(Palette.Ink), Font())
                            {
                                FontSize = points * HundredthsOfAPoint,
                                Bold = isBold,
                            },
                            new A.Text(text)
                        )
                    )
                )
            ),
            new C.Overlay { Val = false }
        );

    /// <summary>A text of a size in points, in a colour.</summary>
    public static C.RichText Rich(string text, int points, string colour) =>
        new(
            new A.BodyProperties(),
            new A.ListStyle(),
            new A.Paragraph(
                new A.Run(new A.RunProperties(Fill(colour), Font()) { FontSize = points * HundredthsOfAPoint }, new A.Text(text))
            )
        );

    public static C.TextProperties Properties(int points, string colour, bool isBold = false) =>
        new(
            new A.BodyProperties(),
            new A.ListStyle(),
            new A.Paragraph(
                new A.ParagraphProperties(Defaults(points, isBold, colour)),
                new A.EndParagraphRunProperties { Language = "en-US" }
            )
        );

    public static A.SolidFill Fill(string colour) => new(new A.RgbColorModelHex { Val = colour });

    public static C.ChartShapeProperties Filled(string colour, string? border = null) =>
        new(Fill(colour), border is null ? new A.Outline(new A.NoFill()) : new A.Outline(Fill(border)) { Width = 6350 });

    public static C.ChartShapeProperties Lined(string colour, int width = 9525) =>
        new(new A.Outline(Fill(colour)) { Width = width });

    public static C.ChartShapeProperties Nothing() => new(new A.NoFill(), new A.Outline(new A.NoFill()));

    private static A.DefaultRunProperties Defaults(int points, bool isBold, string colour) =>
        new(Fill(colour), Font()) { FontSize = points * HundredthsOfAPoint, Bold = isBold };

    private static A.LatinFont Font() => new() { Typeface = Colours.Font };
}
