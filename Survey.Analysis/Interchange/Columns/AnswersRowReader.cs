using System.Text.Unicode;
using CsvHelper;
using Survey.Analysis.Interchange.Rows;
using Survey.Analysis.Interchange.Wordings;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange.Columns;

/// <summary>Reads a row and has it checked. It keeps nothing of a row, so that several rows can be read at once.</summary>
internal sealed class AnswersRowReader(Questionnaire questionnaire, ColumnPlan plan, FileMessages messages)
{
    private readonly (int At, Action<string, AnswersRow> Read)[] single =
    [
        .. plan.Columns.Index().Where(column => column.Item.Read is not null).Select(column => (column.Index, column.Item.Read!)),
    ];

    private readonly ILookup<string, string> headersOf = plan
        .Columns.Where(column => column.Variable is not null)
        .ToLookup(column => column.Variable!, column => column.Header);

    internal AnswersRow Read(CsvReader reader)
    {
        var (number, line) = ((int)reader.RowNumber, (int)reader.LineNumber);
        if (!Utf8.IsValid(reader.RawRecord))
        {
            return new(number, line, [], messages) { IsText = false };
        }

        var row = new AnswersRow(number, line, Cells(reader, plan.Columns.Count), messages);
        if (!row.IsBlank && CellsFit(row))
        {
            ReadCells(row);
            Check(row);
        }

        return row;
    }

    /// <summary>Spreadsheets leave out the separators of blank cells at the end of a row.</summary>
    private static string[] Cells(CsvReader reader, int columns)
    {
        var cells = new string[Math.Max(reader.FieldCount, columns)];
        for (var at = 0; at < cells.Length; at++)
        {
            var cell = at < reader.FieldCount ? reader.GetString(at) : "";
            cells[at] = string.IsNullOrWhiteSpace(cell) ? "" : cell;
        }

        return cells;
    }

    /// <summary>A spreadsheet may leave blank cells beyond the last column.</summary>
    private bool CellsFit(AnswersRow row)
    {
        var (have, need) = (row.Cells.Length, plan.Columns.Count);
        while (have > need && row.Cells[have - 1].Length == 0)
        {
            have--;
        }

        if (have > need)
        {
            row.Fault("rows/too-many-cells", "", have, need);
        }

        return have == need;
    }

    private void ReadCells(AnswersRow row)
    {
        foreach (var (at, read) in single)
        {
            if (row.Cells[at] is { Length: > 0 } cell)
            {
                read(cell, row);
            }
        }

        foreach (var read in plan.Groups)
        {
            read(row);
        }
    }

    private void Check(AnswersRow row)
    {
        row.Checked = AnswerCheck.CheckCollected(questionnaire, row.Given);
        foreach (var problem in row.Checked.Problems)
        {
            if (problem.Kind == AnswerProblemKind.Fault)
            {
                row.Faults.Add(
                    new(problem.ProblemId, headersOf[problem.Variable].FirstOrDefault(problem.Variable), Message(problem))
                );
            }
        }
    }

    private string Message(AnswerProblem problem)
    {
        var options = questionnaire.Find(problem.Question) switch
        {
            ChoiceQuestion choice => choice.Options,
            RatingQuestion rating => rating.Points,
            MatrixQuestion matrix => matrix.Columns,
            YesNoQuestion yesNo => AnswerTexts.Options(yesNo),
            _ => [],
        };
        return problem.ProblemId == "answers/unknown-code"
            ? messages.Text(
                "answers/unknown-code",
                problem.Arguments[0],
                Choices.Joined(options.Select(option => option.Code), ", ")
            )
            : problem.Text(messages.Language, messages.Texts);
    }
}
