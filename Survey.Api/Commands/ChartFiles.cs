using System.CommandLine;
using System.Text;
using Survey.Analysis.Charts;
using Survey.Analysis.Reports;

namespace Survey.Api.Commands;

/// <summary>
/// <c>--charts FOLDER</c>: every chart of a report as a picture, <c>NAME.svg</c>, with what it draws beside it as <c>NAME.csv</c>.
/// <c>NAME</c> is that of the table; its second chart is <c>NAME-2</c>.
/// </summary>
internal sealed class ChartFiles
{
    private readonly Option<string?> folder = new("--charts")
    {
        Description = "A folder for each chart as NAME.svg, with its data as NAME.csv.",
    };

    public void AddTo(Command command) => command.Add(folder);

    public void Write(ParseResult parsed, Report report)
    {
        if (parsed.GetValue(folder) is not { } place)
        {
            return;
        }

        Directory.CreateDirectory(place);
        foreach (var table in report.Tables)
        {
            for (var number = 0; number < table.Charts.Count; number++)
            {
                Write(Path.Combine(place, NameOf(table, number)), report, table, table.Charts[number]);
            }
        }
    }

    private static string NameOf(ReportTable table, int number) => number == 0 ? table.Name : $"{table.Name}-{number + 1}";

    private static void Write(string path, Report report, ReportTable table, ReportChart chart)
    {
        var form = ChartForm.Wide with { HasTitle = true };
        if (SvgChart.Draw(table, chart, report.Reasons, form, Path.GetFileName(path)) is { } picture)
        {
            OutputFile.Write($"{path}.svg", stream => stream.Write(Encoding.UTF8.GetBytes(picture)));
            OutputFile.Write($"{path}.csv", stream => ChartCsv.Write(table, chart, stream));
        }
    }
}
