using Survey.Analysis.Excel;
using Survey.Analysis.Excel.Answers;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports;

namespace Survey.Tests.Excel;

/// <summary>The workbook of the 24 answers, written once for all tests.</summary>
internal static class GuideWorkbook
{
    private static readonly Lazy<Report> Built = new(() => Build());
    private static readonly Lazy<byte[]> Written = new(() => Write(Report));

    public static Report Report => Built.Value;

    public static byte[] Bytes => Written.Value;

    public static Report Build(string? language = null)
    {
        var folder = Example.DigitalSkills();
        return ReportBuilder.Build(
            folder,
            Example.Guide(folder.Questionnaire),
            new ReportOptions
            {
                Language = language,
                Notice = new LocalizedText("A reconstruction from published margins."),
                DataHash = "0f1e2d",
            }
        );
    }

    public static byte[] Write(Report report, AnswersTable? answers = null)
    {
        using var stream = new MemoryStream();
        ExcelReport.Write(report, answers ?? RawAnswers.Of(Example.Guide(Example.DigitalSkills().Questionnaire)), stream);
        return stream.ToArray();
    }
}
