using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange;

/// <summary>The columns of the wide CSV: headers are names, cells are codes.</summary>
internal sealed class CodedColumns(ExpectedForm form, string? weightColumn, ProblemCollector problems)
{
    private readonly Questionnaire questionnaire = form.Questionnaire;
    private static readonly char[] Separators = [';', ' ', '|'];

    private readonly Dictionary<string, OptionCells> options = [];
    private readonly Dictionary<string, RowCells> rows = [];
    private readonly HashSet<string> taken = [];
    private readonly HashSet<string> takenOptions = [];

    /// <summary>Every header that a file for this questionnaire may have.</summary>
    internal static IReadOnlyList<string> Headers(Questionnaire questionnaire) =>
        [.. MetaColumns.Names, .. questionnaire.Questions.SelectMany(question => HeadersOf(question, withWhole: true))];

    /// <summary>The headers of a question, as <see cref="AnswersCsv"/> writes them.</summary>
    /// <param name="question">The question.</param>
    /// <param name="withWhole">Also the one column of codes that a multiple-answer question may have instead.</param>
    internal static IEnumerable<string> HeadersOf(Question question, bool withWhole = false)
    {
        var columns = question switch
        {
            MultipleQuestion multiple => multiple.Options.Select(option => VariableName.Of(question.Name, option.Code)),
            MatrixQuestion matrix => matrix.Rows.Select(row => VariableName.Of(question.Name, row.Code)),
            _ => [question.Name],
        };
        return columns
            .Concat(withWhole && question is MultipleQuestion ? [question.Name] : [])
            .Concat(AnswerCheck.Keys(question).Skip(1));
    }

    internal ColumnPlan Plan(IReadOnlyList<string> headers)
    {
        var known = Headers(questionnaire);
        var columns = headers.Select((header, at) => Column(header.Trim(), at, known)).ToList();
        foreach (var (name, _) in options)
        {
            CheckOptions((MultipleQuestion)questionnaire.Find(name)!);
        }

        return new(
            columns,
            [
                .. options.Values.Select(cells => (Action<AnswersRow>)cells.Read),
                .. rows.Values.Select(cells => (Action<AnswersRow>)cells.Read),
            ],
            Language: null
        );
    }

    private AnswersColumn Column(string header, int at, IReadOnlyList<string> known)
    {
        var column = MetaColumns.Find(header, weightColumn, questionnaire) ?? Whole(header) ?? Part(header, at);
        if (column is null)
        {
            problems.AddUnknownColumn(header, known);
        }
        else if (!taken.Add(header))
        {
            problems.AddColumn("columns/duplicate", header);
        }

        return column ?? AnswersColumn.LeftOut(header);
    }

    private AnswersColumn? Whole(string header)
    {
        var question = questionnaire.Find(header);
        return question switch
        {
            MatrixQuestion => null,
            MultipleQuestion => new(header, header, Language: null, (cell, row) => Put(header, cell, row)),
            TextQuestion { Input: TextInput.Text or TextInput.Email } => Text(header),
            null when questionnaire.Questions.Any(other => AnswerCheck.Keys(other).Contains(header)) => Text(header),
            null => null,
            _ => new(header, header, Language: null, (cell, row) => Put(header, cell, row)),
        };
    }

    private AnswersColumn? Part(string header, int at)
    {
        var slash = header.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return null;
        }

        var (name, part) = (header[..slash], header[(slash + 1)..]);
        return Part(questionnaire.Find(name), part, header, at) ?? Part(form.FindFormer(name), part, header, at);
    }

    private AnswersColumn? Part(Question? question, string part, string header, int at) =>
        question switch
        {
            MultipleQuestion multiple when multiple.Options.Find(part) is { } option => Option(multiple, option.Code, header, at),
            MatrixQuestion matrix when matrix.Rows.Find(part) is { } row => Row(matrix, row.Code, header, at),
            _ => null,
        };

    /// <summary>The codes of a whole question, or the one of a choice.</summary>
    private void Put(string header, string cell, AnswersRow row)
    {
        var name = form.NameIn(row.Version, header);
        row.Given[name] =
            questionnaire.Find(name) is MultipleQuestion
                ? new ListValue(cell.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                : new TextValue(cell);
    }

    private AnswersColumn Text(string header) =>
        new(header, header, Language: null, (cell, row) =>
            row.Given[form.NameIn(row.Version, header)] = new TextValue(FormulaGuard.Unguard(cell))
        );

    private AnswersColumn Option(MultipleQuestion question, string code, string header, int at)
    {
        if (!options.TryGetValue(question.Name, out var cells))
        {
            options[question.Name] = cells = new(question, option => form.IsOptional(question, option));
        }

        cells.Add(at, code, header);
        takenOptions.Add(VariableName.Of(question.Name, code));
        return new(header, header, Language: null, Read: null);
    }

    private AnswersColumn Row(MatrixQuestion question, string code, string header, int at)
    {
        if (!rows.TryGetValue(question.Name, out var cells))
        {
            rows[question.Name] = cells = new(question);
        }

        cells.Add(at, code, static (cell, _) => cell);
        return new(header, header, Language: null, Read: null);
    }

    private void CheckOptions(MultipleQuestion question)
    {
        var missing = question
            .Options.Where(option => !form.IsOptional(question, option.Code))
            .Select(option => VariableName.Of(question.Name, option.Code))
            .Where(header => !takenOptions.Contains(header))
            .ToList();
        if (missing.Count > 0)
        {
            problems.AddColumn("columns/missing-option", question.Name, string.Join(", ", missing));
        }

        if (taken.Contains(question.Name))
        {
            problems.AddColumn("columns/mixed", question.Name);
        }
    }
}
