using System.Xml.Linq;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>An Excel table: a name for cells with a header, so that formulas and scripts find them, and filters.</summary>
/// <param name="Name">Unique in the workbook.</param>
/// <param name="Range">With the header, such as <c>A5:K9</c>.</param>
/// <param name="Columns">What stands in the cells of the header.</param>
internal sealed record SheetTable(string Name, string Range, IReadOnlyList<string> Columns)
{
    /// <param name="number">Unique in the workbook, from 1.</param>
    public XElement ToXml(int number) =>
        new(
            Xml.Main + "table",
            new XAttribute("id", number),
            new XAttribute("name", Name),
            new XAttribute("displayName", Name),
            new XAttribute("ref", Range),
            new XAttribute("totalsRowShown", 0),
            new XElement(Xml.Main + "autoFilter", new XAttribute("ref", Range)),
            new XElement(
                Xml.Main + "tableColumns",
                new XAttribute("count", Columns.Count),
                Columns.Select(
                    (name, i) => new XElement(Xml.Main + "tableColumn", new XAttribute("id", i + 1), new XAttribute("name", name))
                )
            ),
            new XElement(
                Xml.Main + "tableStyleInfo",
                new XAttribute("name", "TableStyleLight1"),
                new XAttribute("showRowStripes", 1)
            )
        );
}
