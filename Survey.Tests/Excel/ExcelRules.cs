using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Tests.Excel;

/// <summary>The schema of workbooks, and rules of Excel that neither the schema nor LibreOffice checks.</summary>
internal static partial class ExcelRules
{
    /// <summary>Everything that is wrong with the file, limited to a number of lines.</summary>
    public static IReadOnlyList<string> Problems(byte[] file, int most = 10)
    {
        using var workbook = new WorkbookFile(file);
        return
        [
            .. Schema(workbook)
                .Concat(Sheets(workbook))
                .Concat(Tables(workbook))
                .Concat(Names(workbook))
                .Concat(Drawings(workbook))
                .Take(most),
        ];
    }

    private static IEnumerable<string> Schema(WorkbookFile workbook) =>
        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(workbook.Document)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");

    private static IEnumerable<string> Sheets(WorkbookFile workbook)
    {
        foreach (var name in workbook.SheetNames.Where(name => name.Length > 31 || name.IndexOfAny([.. "[]:*?/\\"]) >= 0))
        {
            yield return $"sheet name '{name}'";
        }

        foreach (var name in workbook.SheetNames.GroupBy(name => name.ToUpperInvariant()).Where(same => same.Count() > 1))
        {
            yield return $"two sheets '{name.Key}'";
        }

        foreach (var part in workbook.Book.WorksheetParts)
        {
            var columns = part.Worksheet.Descendants<Column>().ToList();
            if (columns.Zip(columns.Skip(1)).Any(pair => pair.First.Max! >= pair.Second.Min!))
            {
                yield return $"{workbook.SheetName(part)}: columns out of order";
            }
        }
    }

    private static IEnumerable<string> Tables(WorkbookFile workbook)
    {
        var definitions = workbook.Tables.Values.Select(pair => pair.Table).ToList();
        if (definitions.Select(table => table.Id!.Value).Distinct().Count() < definitions.Count)
        {
            yield return "two tables with one id";
        }

        foreach (var (name, (_, table)) in workbook.Tables)
        {
            var names = table.TableColumns!.Elements<TableColumn>().Select(column => column.Name!.Value!).ToList();
            var header = names.Select((_, column) => workbook.Text(workbook.CellOf(name, 0, column))).ToList();
            if (!names.SequenceEqual(header))
            {
                yield return $"{name}: header cells are not the columns' names";
            }

            if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count)
            {
                yield return $"{name}: two columns with one name";
            }

            if (!TableName().IsMatch(name))
            {
                yield return $"table name '{name}'";
            }
        }
    }

    private static IEnumerable<string> Names(WorkbookFile workbook) =>
        workbook
            .Book.Workbook.Descendants<DefinedName>()
            .Where(name => name.Name == "_xlnm.Print_Titles" && !PrintTitles().IsMatch(name.Text))
            .Select(name => $"print titles '{name.Text}'");

    private static IEnumerable<string> Drawings(WorkbookFile workbook)
    {
        foreach (
            var part in workbook.Book.WorksheetParts.Where(part =>
                part.Worksheet.Descendants<Drawing>().Any() || part.DrawingsPart is not null
            )
        )
        {
            var sheet = workbook.SheetName(part);
            if (
                part.Worksheet.Descendants<Drawing>().SingleOrDefault()?.Id?.Value is not { } id
                || part.GetPartById(id) is not DrawingsPart drawing
            )
            {
                yield return $"{sheet}: the drawing has no part";
                continue;
            }

            var referred = drawing.WorksheetDrawing.Descendants<C.ChartReference>().Select(chart => chart.Id!.Value!).ToList();
            if (!referred.Order().SequenceEqual(drawing.ChartParts.Select(chart => drawing.GetIdOfPart(chart)).Order()))
            {
                yield return $"{sheet}: charts and their frames do not match";
            }

            foreach (var problem in drawing.ChartParts.SelectMany(chart => ChartCaches.Differences(workbook, chart)))
            {
                yield return $"{sheet}: {problem}";
            }
        }
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_.]{0,254}$")]
    private static partial Regex TableName();

    [GeneratedRegex(@"^('[^']+'|\w+)!\$[A-Z\d]+:\$[A-Z\d]+(,('[^']+'|\w+)!\$[A-Z\d]+:\$[A-Z\d]+)?$")]
    private static partial Regex PrintTitles();
}
