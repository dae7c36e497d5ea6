using CsvHelper;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange;

/// <summary>One reading of one file: rows are read and checked at once, and taken in their order.</summary>
internal sealed class AnswersFileReader(
    ReplayedStream bytes,
    string fileName,
    ExpectedForm form,
    Action<Response, int> onResponse
)
{
    private readonly Questionnaire questionnaire = form.Questionnaire;

    /// <summary>A file of the wrong kind has a problem in every row: the first hundred say enough.</summary>
    private const int MostProblems = 100;

    private readonly ProblemCollector problems = new(fileName, MostProblems);
    private readonly List<int> faulty = [];
    private readonly Dictionary<string, int> ids = [];
    private readonly BlankWeights weights = new();
    private int rows;
    private volatile int openQuoteLine;

    internal AnswersReading Read(AnswersFormat? format, string? weightColumn)
    {
        var header = AnswersHeader.Find(bytes.Beginning, questionnaire, format);
        var plan = Plan(header, weightColumn);
        if (problems.IsEmpty)
        {
            ReadRows(header, plan);
            weights.Warn(problems);
        }

        return Result(header, plan);
    }

    private ColumnPlan Plan(AnswersHeader header, string? weightColumn)
    {
        if (!header.IsText)
        {
            AddNotUtf8(1);
        }
        else if (header.Cells.Count == 0)
        {
            problems.Add("file/empty:answers", new(0));
        }
        else if (header.Known == 0)
        {
            problems.Add("file/unknown-format", new(1));
        }
        else if (weightColumn is not null && !header.Cells.Any(cell => cell.Trim() == weightColumn))
        {
            problems.Add("columns/no-weights", new(1), weightColumn);
        }

        return !problems.IsEmpty ? new([], [], Language: null)
            : header.Format == AnswersFormat.Csv ? new CodedColumns(form, weightColumn, problems).Plan(header.Cells)
            : new WordedColumns(questionnaire, weightColumn, problems).Plan(header.Cells);
    }

    private void ReadRows(AnswersHeader header, ColumnPlan plan)
    {
        var options = AnswersHeader.Options(header.Delimiter) with { OnMalformedRecord = NoteUnclosedQuote };
        using var reader = CsvReader.Create(bytes, options, leaveOpen: true);
        var rowReader = new AnswersRowReader(questionnaire, plan);
        try
        {
            reader.Read();
            foreach (var row in reader.ParallelEnumerate(rowReader.Read).TakeWhile(IsSound).Where(row => !row.IsBlank))
            {
                Take(row, plan);
            }
        }
        catch (CsvFormatException error)
        {
            AddUnclosedQuote((int)error.LineNumber);
        }

        if (rows == 0 && problems.IsEmpty)
        {
            problems.Add("file/no-rows", new(1));
        }
    }

    /// <summary>
    /// A quotation mark left open swallows the rest of the file; other slips of quoting are read as they stand. Rows are read
    /// ahead, so it becomes a problem when its row's turn comes.
    /// </summary>
    private void NoteUnclosedQuote(CsvMalformedRecord record)
    {
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            openQuoteLine = (int)record.LineNumber;
        }
    }

    private void AddUnclosedQuote(int line) => problems.Add("rows/unclosed-quote", Line(line));

    private void AddNotUtf8(int line) => problems.Add("file/not-utf8:answers", Line(line));

    private static ProblemPlace Line(int line) => new(line, $"line {line}");

    private bool IsSound(AnswersRow row)
    {
        if (!row.IsText)
        {
            AddNotUtf8(row.Line);
        }

        if (row.Line == openQuoteLine)
        {
            AddUnclosedQuote(row.Line);
        }

        return row.IsText && row.Line != openQuoteLine;
    }

    /// <summary>Takes the rows in the order of the file.</summary>
    private void Take(AnswersRow row, ColumnPlan plan)
    {
        rows++;
        foreach (var words in row.Words)
        {
            words.Tally.Add(words.Text, words.Match?.Code, words.Match?.Language);
        }

        if (row.Id is { } id && !ids.TryAdd(id, row.Number))
        {
            row.Fault("rows/duplicate-id", MetaColumns.Id, AnswerText.Shown(id), ids[id]);
        }

        foreach (var fault in row.Faults)
        {
            var place =
                fault.Column.Length == 0 ? $"row {row.Number}" : $"row {row.Number}, column “{AnswerText.Shown(fault.Column)}”";
            problems.AddText(fault.Id, new(row.Line, place), fault.Message);
        }

        Warn(row);
        if (row.Faults.Count > 0)
        {
            faulty.Add(row.Number);
        }
        else
        {
            weights.Add(row, plan);
            onResponse(Response(row, plan), row.Number);
        }
    }

    private void Warn(AnswersRow row)
    {
        foreach (var problem in row.Checked?.Problems ?? [])
        {
            if (problem.Kind == AnswerProblemKind.Contradiction)
            {
                problems.Warn(
                    problem.ProblemId,
                    new(row.Line, problem.Variable),
                    row.Number,
                    $"{problem.Text("en")} Counted as given"
                );
            }
        }

        foreach (var key in row.Faults.Count == 0 ? row.Checked!.Dropped : [])
        {
            problems.Warn("answers/not-applicable", new(row.Line, key), row.Number, ProblemTexts.Text("answers/not-applicable"));
        }
    }

    private static Response Response(AnswersRow row, ColumnPlan plan) =>
        new()
        {
            Id = row.Id,
            SubmittedAt = row.SubmittedAt,
            Version = row.Version,
            Language = row.Language ?? MostWords(row) ?? plan.Language,
            Weight = row.Weight ?? 1,
            Answers = row.Checked!.Answers,
        };

    /// <summary>The language that most of the words can only belong to.</summary>
    private static string? MostWords(AnswersRow row) =>
        row.Words.Count == 0
            ? null
            : row
                .Words.Where(words => words is { IsOnlyLanguage: true, Match.Language: not null })
                .GroupBy(words => words.Match!.Language)
                .MaxBy(votes => votes.Count())
                ?.Key;

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
                [
                    .. plan.Columns.Select(
                        (column, at) =>
                            new ColumnMatch(at + 1, column.Header, column.Variable, column.Language, column.Cells?.Matches ?? [])
                    ),
                ],
                [.. questionnaire.Questions.Select(question => question.Name).Where(name => !found.Contains(name))]
            ),
        };
    }
}
