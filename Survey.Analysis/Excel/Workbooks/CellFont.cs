using System.Xml.Linq;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>The part of a style that is about letters.</summary>
internal sealed record CellFont(double Size, bool IsBold, bool IsItalic, bool IsUnderlined, string Colour)
{
    public static CellFont Of(CellStyle style) => new(style.Size, style.IsBold, style.IsItalic, style.IsUnderlined, style.Colour);

    public static IEnumerable<XElement?> Marks(bool isBold, bool isItalic, bool isUnderlined) =>
        [isBold ? new(Xml.Main + "b") : null, isItalic ? new(Xml.Main + "i") : null, isUnderlined ? new(Xml.Main + "u") : null];

    public XElement ToXml() =>
        new(
            Xml.Main + "font",
            Marks(IsBold, IsItalic, IsUnderlined),
            new XElement(Xml.Main + "sz", new XAttribute("val", Size)),
            StyleSheet.Colour("color", Colour),
            new XElement(Xml.Main + "name", new XAttribute("val", Colours.Font)),
            new XElement(Xml.Main + "family", new XAttribute("val", 2))
        );
}
