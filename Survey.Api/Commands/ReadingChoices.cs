using System.CommandLine;
using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Interchange.Maps;
using Survey.Analysis.Interchange.Values;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Api.Surveys;

namespace Survey.Api.Commands;

/// <summary>The options that say what an answers file itself leaves open.</summary>
internal sealed class ReadingChoices
{
    private static readonly Dictionary<string, DateOrder> Orders = new()
    {
        ["day-first"] = DateOrder.DayFirst,
        ["month-first"] = DateOrder.MonthFirst,
    };

    private readonly Option<string?> dates = new("--dates")
    {
        Description =
            "Whether 02/03/2026 is 2 March (day-first) or 3 February (month-first). Default: as the dates of the column prove.",
    };

    private readonly Option<string[]> ignored = new("--ignore")
    {
        Description = "The header of a column to leave out; may be given several times.",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> sheet = new("--sheet") { Description = "The sheet of a workbook. Default: the first." };

    private readonly Option<string?> map = new("--map")
    {
        Description = "A map that says what columns and words mean; import --write-map writes one to edit.",
    };

    public void AddTo(Command command)
    {
        command.Add(sheet);
        command.Add(map);
        dates.AcceptOnlyFromAmong([.. Orders.Keys]);
        command.Add(dates);
        command.Add(ignored);
    }

    /// <exception cref="InputFaultException">The map is at fault.</exception>
    public AnswersFileOptions Apply(ParseResult parsed, Questionnaire questionnaire, FileMessages messages) =>
        new()
        {
            Sheet = parsed.GetValue(sheet),
            Map = parsed.GetValue(map) is { } path ? ReadMap(path, questionnaire, messages) : null,
            Dates = parsed.GetValue(dates) is { } order ? Orders[order] : null,
            Ignored = parsed.GetValue(ignored) ?? [],
            Messages = messages,
        };

    private static ColumnMap ReadMap(string path, Questionnaire questionnaire, FileMessages messages)
    {
        if (!InputFiles.Exists(path))
        {
            throw new InputFaultException("file/missing", path, messages.Text("import.no_file"));
        }

        var (value, problems) = ColumnMapFile.Read(new SourceFile(path, InputFiles.Read(path)), questionnaire, messages);
        return value ?? throw new InputFaultException(problems);
    }
}
