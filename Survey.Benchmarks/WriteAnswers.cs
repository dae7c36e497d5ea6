using System.Text;
using BenchmarkDotNet.Attributes;
using ClosedXML.Excel;
using Survey.Analysis.Excel;
using Survey.Analysis.Excel.Answers;
using Survey.Analysis.Interchange;
using Survey.Analysis.Responses;

namespace Survey.Benchmarks;

/// <summary>
/// Answers as a workbook: streamed as in the product, and through ClosedXML's objects, which hold every cell in memory.
/// </summary>
[MemoryDiagnoser]
public class WriteAnswers
{
    private ResponseSet responses = null!;
    private string[][] cells = [];

    [Params(10_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Build()
    {
        var questionnaire = SampleAnswers.Questionnaire();
        responses = SampleAnswers.Set(questionnaire, Rows);
        using var stream = new MemoryStream();
        AnswersCsv.Write(stream, questionnaire, SampleAnswers.Of(questionnaire, Rows));
        cells =
        [
            .. Encoding
                .UTF8.GetString(stream.ToArray())
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(',')),
        ];
    }

    [Benchmark]
    public void Streamed() => ExcelReport.WriteAnswers(RawAnswers.Of(responses), Stream.Null);

    [Benchmark(Baseline = true)]
    public void PlainClosedXml()
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.Worksheets.Add("Answers");
        for (var row = 0; row < cells.Length; row++)
        {
            for (var column = 0; column < cells[row].Length; column++)
            {
                sheet.Cell(row + 1, column + 1).SetValue(cells[row][column]);
            }
        }

        using var target = new MemoryStream();
        workbook.SaveAs(target);
    }
}
