using System.Text.Unicode;
using CsvHelper;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange;

/// <summary>One reading of one file, row after row.</summary>
internal sealed class AnswersFileReader(ReplayedStream bytes, string fileName, Questionnaire questionnaire, Action<Response, int> onResponse)
{
    private readonly ProblemList problems = new(fileName);
    private readonly List<int> faulty = [];
    private readonly Dictionary<string, int> ids = [];
    private readonly AnswersRow row = new();
    private ILookup<string, string> headersOf = Array.Empty<string>().ToLookup(header => header);
    private int rows;
    private bool hasOpenQuote;

    internal AnswersReading Read(AnswersFormat? format, string? weightColumn)
    {
        var header = AnswersHeader.Find(bytes.Beginning, questionnaire, format);
        var plan = Plan(header, weightColumn);
        if (problems.Problems.Count == 0)
        {
            ReadRows(header, plan);
        }

        return Result(header, plan);
    }

    private ColumnPlan Plan(AnswersHeader header, string? weightColumn)
    {
        if (!header.IsText)
        {
            problems.Add("file/not-utf8", 1, "line 1", FileTexts.NotUtf8);
        }
        else if (header.Cells.Count == 0)
        {
            problems.Add("file/empty", 0, "", FileTexts.Empty);
        }
        else if (header.Known == 0)
        {
            problems.Add("file/unknown-format", 1, "", FileTexts.UnknownFormat);
        }
        else if (weightColumn is not null && !header.Cells.Any(cell => cell.Trim() == weightColumn))
        {
            problems.Add("columns/no-weights", 1, "", FileTexts.NoWeights(weightColumn));
        }

        return problems.Problems.Count > 0
            ? new([], [], Language: null)
            : header.Format == AnswersFormat.Csv
                ? new CodedColumns(questionnaire, weightColumn, problems).Plan(header.Cells)
                : new WordedColumns(questionnaire, weightColumn, problems).Plan(header.Cells);
    }

    private void ReadRows(AnswersHeader header, ColumnPlan plan)
    {
        headersOf = plan.Columns.Where(column => column.Variable is not null).ToLookup(column => column.Variable!, column => column.Header);
        var options = AnswersHeader.Options(header.Delimiter) with { OnMalformedRecord = NoteUnclosedQuote };
        using var reader = CsvReader.Create(bytes, options, leaveOpen: true);
        try
        {
            while (reader.Read() && IsSound(reader))
            {
                if (reader.RowNumber > 1 && !IsBlank(reader))
                {
                    ReadRow(reader, plan);
                }
            }
        }
        catch (CsvFormatException error)
        {
            problems.Add("rows/unclosed-quote", (int)error.LineNumber, $"line {error.LineNumber}", FileTexts.UnclosedQuote);
        }

        if (rows == 0 && problems.Problems.Count == 0)
        {
            problems.Add("file/no-rows", 1, "", FileTexts.NoRows);
        }
    }

    /// <summary>A quotation mark left open swallows the rest of the file; other slips of quoting are read as they stand.</summary>
    private void NoteUnclosedQuote(CsvMalformedRecord record)
    {
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            hasOpenQuote = true;
            problems.Add("rows/unclosed-quote", (int)record.LineNumber, $"line {record.LineNumber}", FileTexts.UnclosedQuote);
        }
    }

    private bool IsSound(CsvReader reader)
    {
        var isText = Utf8.IsValid(reader.RawRecord);
        if (!isText)
        {
            problems.Add("file/not-utf8", (int)reader.LineNumber, $"line {reader.LineNumber}", FileTexts.NotUtf8);
        }

        return isText && !hasOpenQuote;
    }

    private void ReadRow(CsvReader reader, ColumnPlan plan)
    {
        var (number, line) = ((int)reader.RowNumber, (int)reader.LineNumber);
        rows++;
        row.Begin(number, line);
        if (CellsFit(reader, plan.Columns.Count))
        {
            ReadCells(reader, plan);
            Check(plan);
        }

        foreach (var fault in row.Faults)
        {
            problems.Add(fault.Id, line, fault.Column.Length == 0 ? $"row {number}" : $"row {number}, column “{AnswerText.Shown(fault.Column)}”", fault.Message);
        }

        if (row.Faults.Count > 0)
        {
            faulty.Add(number);
        }
    }

    private static bool IsBlank(CsvReader reader)
    {
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (!reader.IsEmpty(i) && !string.IsNullOrWhiteSpace(reader.GetString(i)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A spreadsheet may leave blank cells beyond the last column; a row that is too short may have lost any of its cells.</summary>
    private bool CellsFit(CsvReader reader, int need)
    {
        var have = reader.FieldCount;
        while (have > need && string.IsNullOrWhiteSpace(reader.GetString(have - 1)))
        {
            have--;
        }

        if (have != need)
        {
            row.Fault(have < need ? "rows/too-few-cells" : "rows/too-many-cells", "", FileTexts.Cells(have, need));
        }

        return have == need;
    }

    private void ReadCells(CsvReader reader, ColumnPlan plan)
    {
        for (var i = 0; i < plan.Columns.Count; i++)
        {
            var column = plan.Columns[i];
            var cell = reader.GetString(i);
            if (cell.Length == 0 || string.IsNullOrWhiteSpace(cell))
            {
                column.Blank?.Invoke();
            }
            else
            {
                column.Read(cell, row);
            }
        }

        foreach (var finish in plan.Finish)
        {
            finish(row);
        }
    }

    private void Check(ColumnPlan plan)
    {
        var result = AnswerCheck.Check(questionnaire, row.Given);
        foreach (var problem in result.Problems)
        {
            Report(problem);
        }

        if (row.Id is { } id && !ids.TryAdd(id, row.Number))
        {
            row.Fault("rows/duplicate-id", MetaColumns.Id, FileTexts.DuplicateId(id, ids[id]));
        }

        if (row.Faults.Count > 0)
        {
            return;
        }

        foreach (var key in result.Dropped)
        {
            problems.Warn("answers/not-applicable", key, row.Line, row.Number, FileTexts.DroppedAnswer);
        }

        onResponse(Response(result, plan), row.Number);
    }

    private Response Response(CheckedAnswers result, ColumnPlan plan) => new()
    {
        Id = row.Id,
        SubmittedAt = row.SubmittedAt,
        Language = row.Language ?? row.Votes.GroupBy(language => language).MaxBy(votes => votes.Count())?.Key ?? plan.Language,
        Weight = row.Weight,
        Answers = result.Answers,
    };

    private void Report(AnswerProblem problem)
    {
        var variable = problem.Row is null ? problem.Question : VariableName.Of(problem.Question, problem.Row);
        if (problem.Kind == AnswerProblemKind.Fault)
        {
            row.Fault(problem.ProblemId, headersOf[variable].FirstOrDefault(variable), Message(problem));
        }
        else
        {
            problems.Warn(problem.ProblemId, variable, row.Line, row.Number,
                problem.Kind == AnswerProblemKind.Missing ? FileTexts.NoAnswer : $"{problem.Text("en")} Counted as given");
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
        return problem.ProblemId == "answers/unknown-code" ? FileTexts.UnknownCode((string)problem.Arguments[0], options) : problem.Text("en");
    }

    private AnswersReading Result(AnswersHeader header, ColumnPlan plan)
    {
        var found = plan.Columns.Select(column => column.Variable?.Split('/')[0]).ToHashSet();
        return new()
        {
            Format = header.Format,
            Rows = rows,
            FaultyRows = faulty,
            Problems = problems.Problems,
            MoreProblems = problems.More,
            Warnings = problems.Warnings,
            Reconciliation = new(
                plan.Language,
                [.. plan.Columns.Select((column, at) => new ColumnMatch(at + 1, column.Header, column.Variable, column.Language, column.Cells?.Matches ?? []))],
                [.. questionnaire.Questions.Select(question => question.Name).Where(name => !found.Contains(name))]),
        };
    }
}
