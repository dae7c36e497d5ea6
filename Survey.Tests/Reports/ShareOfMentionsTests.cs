using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Survey.Analysis.Plans;
using Survey.Analysis.Reports;
using Survey.Analysis.Texts;
using Survey.Tests.Excel;

namespace Survey.Tests.Reports;

/// <summary>The share of ticks stands beside the share of respondents, and nobody can take one for the other.</summary>
public sealed class ShareOfMentionsTests
{
    [Fact]
    public void OnlyMultipleChoices_HaveIt_AndItsBaseIsTheTicks() => Assert.All(Distributions(GuideWorkbook.Report), pair =>
        {
            var names = pair.Table.Columns.Select(column => column.Name).ToList();
            Assert.Equal(pair.IsMultiple, names.Contains("mentions"));
            Assert.Equal(pair.IsMultiple, names.Contains("share_of_mentions"));
            if (pair.IsMultiple)
            {
                var ticks = Column(pair.Table, "count").Sum();
                Assert.All(Column(pair.Table, "mentions"), mentions => Assert.Equal(ticks, mentions));
                Assert.Equal(Column(pair.Table, "count").Select(count => count / ticks), Column(pair.Table, "share_of_mentions"));
                Assert.Equal("mentions", pair.Table.Columns[names.IndexOf("share_of_mentions")].BaseColumn);
            }
        });

    [Fact]
    public void InEveryLanguage_HeadingsDiffer()
    {
        foreach (var language in TextCatalogue.Languages)
        {
            var table = Distributions(GuideWorkbook.Build(language)).First(pair => pair.IsMultiple).Table;
            var headings = table.Columns.Select(column => column.Heading).ToList();
            Assert.Equal(headings.Count, headings.Distinct().Count());
        }
    }

    [Fact]
    public void Json_Csv_AndWorkbook_HaveIt()
    {
        using (var csv = new StringWriter())
        {
            ReportCsv.Write(GuideWorkbook.Report, csv);
            Assert.Contains(",share_of_mentions,", csv.ToString(), StringComparison.Ordinal);
        }

        using var json = new MemoryStream();
        ReportJson.Write(GuideWorkbook.Report, json);
        Assert.Contains("\"share_of_mentions\"", Encoding.UTF8.GetString(json.ToArray()), StringComparison.Ordinal);
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(GuideWorkbook.Bytes), isEditable: false);
        Assert.Contains(
            workbook
                .WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.TableDefinitionParts)
                .SelectMany(table => table.Table!.TableColumns!.Elements<TableColumn>()),
            column => column.Name == "share_of_mentions"
        );
    }

    [Fact]
    public void AHiddenOption_HidesThemAll()
    {
        var folder = Example.DigitalSkills();
        var report = ReportBuilder.Build(folder, Example.Guide(folder.Questionnaire), new ReportOptions { MinCell = 5 });
        Assert.All(Distributions(report).Where(pair => pair.IsMultiple), pair =>
            Assert.Equal(
                Column(pair.Table, "count").Contains(null),
                Column(pair.Table, "mentions").Concat(Column(pair.Table, "share_of_mentions")).All(number => number is null)
            )
        );
    }

    private static IEnumerable<(ReportTable Table, bool IsMultiple)> Distributions(Report report)
    {
        var folder = Example.DigitalSkills();
        var answers = Example.Guide(folder.Questionnaire);
        return folder
            .Plan!.Sections.SelectMany(section => section.Blocks)
            .OfType<DistributionPlan>()
            .Select(block =>
                (report.Tables.Single(table => table.Name == block.Table), answers.Find(block.Variable)!.IsMultiple)
            );
    }

    private static IEnumerable<double?> Column(ReportTable table, string name)
    {
        var place = table.Columns.ToList().FindIndex(column => column.Name == name);
        return table.Options.Select(row => row[place].Number);
    }
}
