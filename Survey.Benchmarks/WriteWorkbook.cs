using BenchmarkDotNet.Attributes;
using Survey.Analysis.Excel;
using Survey.Analysis.Excel.Answers;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;

namespace Survey.Benchmarks;

/// <summary>The whole workbook of a report, with charts, formulas and the sheet of answers.</summary>
[MemoryDiagnoser]
public class WriteWorkbook
{
    private ResponseSet responses = null!;
    private Report report = null!;

    [Params(24, 100_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Build()
    {
        var folder = SampleAnswers.Folder();
        responses = SampleAnswers.Set(folder.Questionnaire, Rows);
        report = ReportBuilder.Build(folder, responses, new ReportOptions());
    }

    [Benchmark]
    public void Write() => ExcelReport.Write(report, RawAnswers.Of(responses), Stream.Null);
}
