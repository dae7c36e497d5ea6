using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Tests.Excel;

/// <summary>Compares what a chart has cached with the cells that it refers to.</summary>
internal static class ChartCaches
{
    public static IEnumerable<string> Differences(WorkbookFile workbook, ChartPart chart) =>
        chart
            .ChartSpace.Descendants<C.NumberReference>()
            .SelectMany(reference => Numbers(workbook, reference))
            .Concat(chart.ChartSpace.Descendants<C.StringReference>().SelectMany(reference => Texts(workbook, reference)));

    private static IEnumerable<string> Numbers(WorkbookFile workbook, C.NumberReference reference)
    {
        var (sheet, references) = Cells(reference.Formula!.Text);
        var cells = references.Select(name => workbook.Cells(sheet)[name]).ToList();
        if (reference.NumberingCache!.FormatCode?.Text is not { Length: > 0 } format)
        {
            yield return $"{reference.Formula.Text}: no format";
            yield break;
        }

        var cached = reference
            .NumberingCache.Elements<C.NumericPoint>()
            .ToDictionary(point => (int)point.Index!.Value, point => point.NumericValue!.Text);
        if (reference.NumberingCache.PointCount!.Val! != (uint)cells.Count)
        {
            yield return $"{reference.Formula.Text}: {reference.NumberingCache.PointCount.Val} points for {cells.Count} cells";
        }

        for (var i = 0; i < cells.Count; i++)
        {
            var number = cells[i].DataType is null ? cells[i].CellValue?.Text : null;
            if (number != cached.GetValueOrDefault(i))
            {
                yield return $"{sheet}!{references[i]}: cell {number}, cache {cached.GetValueOrDefault(i)}";
            }
            else if (number is not null && workbook.FormatOf(cells[i]) != format)
            {
                yield return $"{sheet}!{references[i]}: format {workbook.FormatOf(cells[i])}, cache {format}";
            }
            else if (number is not null && !double.TryParse(number, CultureInfo.InvariantCulture, out _))
            {
                yield return $"{sheet}!{references[i]}: '{number}' is no number";
            }
        }
    }

    private static IEnumerable<string> Texts(WorkbookFile workbook, C.StringReference reference)
    {
        var (sheet, references) = Cells(reference.Formula!.Text);
        var cached = reference
            .StringCache!.Elements<C.StringPoint>()
            .ToDictionary(point => (int)point.Index!.Value, point => point.NumericValue!.Text);
        return references
            .Select(
                (name, i) =>
                    (
                        Name: name,
                        Cell: workbook.Cells(sheet).TryGetValue(name, out var cell) ? workbook.Text(cell) : "",
                        Cached: cached.GetValueOrDefault(i, "")
                    )
            )
            .Where(pair => pair.Cell != pair.Cached)
            .Select(pair => $"{sheet}!{pair.Name}: cell '{pair.Cell}', cache '{pair.Cached}'");
    }

    /// <summary>The cells of a reference such as <c>'Digital gap'!$E$12:$E$16</c>, one column.</summary>
    private static (string Sheet, IReadOnlyList<string> References) Cells(string formula)
    {
        var bang = formula.LastIndexOf('!');
        var ends = formula[(bang + 1)..].Split(':');
        var ((letters, first), (_, last)) = (WorkbookFile.Split(ends[0]), WorkbookFile.Split(ends[^1]));
        return (formula[..bang].Trim('\''), [.. Enumerable.Range(first, last - first + 1).Select(row => letters + row)]);
    }
}
