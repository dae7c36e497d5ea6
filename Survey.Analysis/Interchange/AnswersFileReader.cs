using CsvHelper;
using Survey.Analysis.Interchange.Columns;
using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Interchange.Rows;
using Survey.Analysis.Interchange.Sources;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange;

/// <summary>One reading of one file: rows are read and checked at once, and taken in their order.</summary>
internal sealed class AnswersFileReader(
    string fileName,
    ExpectedForm form,
    Action<Response, int> onResponse,
    FileMessages messages
)
{
    /// <summary>A file of the wrong kind has a problem in every row: the first hundred say enough.</summary>
    private const int MostProblems = 100;

    private readonly Questionnaire questionnaire = form.Questionnaire;
    private readonly ProblemCollector problems = new(fileName, MostProblems, messages);
    private readonly RowFaults faults = new(MostProblems);
    private readonly List<int> faulty = [];
    private readonly BlankWeights weights = new();
    private readonly RowSelection selection = new(ConsentQuestion.Of(form.Questionnaire));
    private SourceTable table = null!;
    private bool isReadable;
    private int rows;
    private volatile int openQuoteLine;

    internal AnswersReading Read(Stream stream, AnswersFileOptions options)
    {
        using var opened = new TableSource(options.Sheet, problems).Open(stream);
        return opened is null ? Result(TableShape.Empty, ColumnPlan.None) : Read(opened, options);
    }

    private AnswersReading Read(SourceTable opened, AnswersFileOptions options)
    {
        table = opened;
        var headers = new HeaderReader(form, options.Map);
        var shape = TableShape.Find(table.Beginning, headers, options.Format);
        if (shape.IsWrapped)
        {
            table.Unwrap(shape.Delimiter);
            shape = TableShape.Find(table.Beginning, headers, options.Format);
        }

        var plan = Plan(shape, headers, options);
        isReadable = problems.IsEmpty;
        if (plan.IsUsable)
        {
            ReadRows(shape, plan, headers);
            faults.AddTo(problems);
            weights.Warn(problems);
        }

        return Result(shape, plan);
    }

    private ColumnPlan Plan(TableShape shape, HeaderReader headers, AnswersFileOptions options)
    {
        if (!shape.IsText)
        {
            AddNotUtf8(shape.HeaderLine);
        }
        else if (shape.IsEmpty)
        {
            problems.Add("file/empty:answers", new(0));
        }
        else if (shape.Known == 0)
        {
            problems.Add("file/unknown-format", new(shape.HeaderLine));
            AddNearest(shape, headers);
        }
        else if (options.WeightColumn is { } weight && !shape.Cells.Any(cell => cell.Trim() == weight))
        {
            problems.Add("columns/no-weights", new(shape.HeaderLine), weight);
        }

        return problems.IsEmpty
            ? new ColumnPlanner(form, table, shape, options, problems).Plan(headers)
            : ColumnPlan.Unread(shape);
    }

    private void AddNearest(TableShape shape, HeaderReader headers)
    {
        foreach (var header in shape.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            if (headers.Nearest(header, AnswersFormat.Csv) is { } nearest)
            {
                problems.AddColumn("columns/unknown", shape.HeaderLine, header, nearest);
            }
        }
    }

    private void ReadRows(TableShape shape, ColumnPlan plan, HeaderReader headers)
    {
        using var reader = table.Read(CsvTable.Options(shape.Delimiter) with { OnMalformedRecord = NoteUnclosedQuote });
        var rowReader = new AnswersRowReader(questionnaire, plan, messages);
        var repeated = new RepeatedHeader(shape, headers);
        try
        {
            foreach (var row in reader.ParallelEnumerate(rowReader.Read).TakeWhile(IsSound))
            {
                if (row.Number > shape.HeaderRow && !row.IsBlank && !repeated.Is(row))
                {
                    Take(row, plan);
                }
            }
        }
        catch (CsvFormatException error)
        {
            AddUnclosedQuote((int)error.LineNumber);
        }

        if (rows == 0 && problems.IsEmpty)
        {
            problems.Add("file/no-rows", new(shape.HeaderLine));
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

    private ProblemPlace Line(int line) => new(line, messages.Text("place.line", line));

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
        if (selection.LeavesOut(row, plan, problems))
        {
            return;
        }

        foreach (var words in row.Words)
        {
            words.Tally.Add(words.Text, words.Match?.Code, words.Match?.Language);
        }

        faults.Add(row);
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
                problems.WarnOfRow(
                    problem.ProblemId,
                    new(row.Line, problem.Variable),
                    row.Number,
                    $"{problem.Text(messages.Language, messages.Texts)} {messages.Text("warning.counted")}"
                );
            }
        }

        foreach (var key in row.Faults.Count == 0 ? row.Checked!.Dropped : [])
        {
            problems.WarnOf(row, "answers/not-applicable", key);
        }

        foreach (var header in row.Faults.Count == 0 ? row.Dropped : [])
        {
            problems.WarnOf(row, "answers/dropped", header);
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

    private AnswersReading Result(TableShape shape, ColumnPlan plan)
    {
        var others = new UnmatchedTextsReader(questionnaire).Read(plan);
        others.ForEach(other => UnmatchedTextsReader.Warn(other, shape, problems));
        return new()
        {
            Format = shape.Format,
            Rows = rows,
            HeaderRow = shape.HeaderRow,
            IsReadable = isReadable,
            FaultyRows = faulty,
            LeftOut = selection.LeftOut,
            Others = others,
            LacksConsent = selection.LacksConsent(plan),
            Problems = problems.Problems,
            MoreProblems = problems.More + faults.More,
            Warnings = problems.Warnings,
            Reconciliation = Reconciliation.Of(questionnaire, plan),
        };
    }
}
