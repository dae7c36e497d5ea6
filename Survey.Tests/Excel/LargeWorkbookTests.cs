using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Survey.Analysis.Excel;
using Survey.Analysis.Excel.Answers;
using Survey.Analysis.Reports;

namespace Survey.Tests.Excel;

/// <summary>
/// A hundred thousand answers. As objects their sheet would take many gigabytes, so its rows are read one by one, and one in
/// fifty is validated.
/// </summary>
public sealed class LargeWorkbookTests
{
    private const int Respondents = 100_000;
    private const int ValidatedOneIn = 50;

    [Fact]
    public void Workbook_OfAHundredThousandAnswers_KeepsToTheFormat()
    {
        using var folder = new TemporaryFolder();
        Write(folder.File("large.xlsx"));
        using var document = SpreadsheetDocument.Open(folder.File("large.xlsx"), isEditable: false);
        var answers = Answers(document.WorkbookPart!);
        var validator = new OpenXmlValidator(FileFormatVersions.Office2019);
        var problems = Parts(document)
            .Where(part => part != answers)
            .SelectMany(part => validator.Validate(part))
            .Concat(Rows(answers).SelectMany(row => validator.Validate(row)));
        Assert.Empty(problems.Take(10).Select(problem => $"{problem.Part?.Uri} {problem.Path?.XPath}: {problem.Description}"));
    }

    private static void Write(string path)
    {
        var folder = Example.DigitalSkills();
        var responses = SyntheticAnswers.Of(folder.Questionnaire, Respondents);
        using var file = File.Create(path);
        ExcelReport.Write(ReportBuilder.Build(folder, responses, new ReportOptions()), RawAnswers.Of(responses), file);
    }

    private static WorksheetPart Answers(WorkbookPart book) =>
        (WorksheetPart)book.GetPartById(book.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == "Answers").Id!);

    private static HashSet<OpenXmlPart> Parts(SpreadsheetDocument document)
    {
        var found = new HashSet<OpenXmlPart>();
        var waiting = new Queue<OpenXmlPart>(document.Parts.Select(part => part.OpenXmlPart));
        while (waiting.TryDequeue(out var part))
        {
            if (found.Add(part))
            {
                part.Parts.ToList().ForEach(child => waiting.Enqueue(child.OpenXmlPart));
            }
        }

        return found;
    }

    private static IEnumerable<Row> Rows(WorksheetPart sheet)
    {
        using var reader = OpenXmlReader.Create(sheet);
        do
        {
            Assert.True(reader.Read(), "No rows.");
        } while (reader.ElementType != typeof(Row));
        var count = 0;
        while (reader.IsStartElement)
        {
            Assert.Equal(++count, int.Parse(reader.Attributes.Single(attribute => attribute.LocalName == "r").Value!));
            if (count % ValidatedOneIn == 1)
            {
                yield return (Row)reader.LoadCurrentElement()!;
                reader.Read();
            }
            else
            {
                reader.Skip();
            }
        }

        Assert.Equal(Respondents + 1, count);
    }
}
