using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Interchange.Rows;
using Survey.Analysis.Interchange.Sources;
using Survey.Analysis.Interchange.Wordings;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange.Columns;

/// <summary>Makes the plan by which the rows of a file are read, from its headers and from what its columns say as a whole.</summary>
internal sealed class ColumnPlanner(
    ExpectedForm form,
    SourceTable table,
    TableShape shape,
    AnswersFileOptions options,
    ProblemCollector problems
)
{
    private readonly Dictionary<string, OptionCells> optionCells = [];
    private readonly Dictionary<string, RowCells> rowCells = [];
    private readonly Questionnaire questionnaire = form.Questionnaire;
    private readonly QuestionOptions wordings = new(form.Questionnaire);

    internal ColumnPlan Plan(HeaderReader headers)
    {
        var assignment = new ColumnAssignment(questionnaire, headers, shape, options, problems);
        var assigned = assignment.Assign();
        var language = assignment.Language;
        var wanted = assigned
            .Where(column => column.Wanted is not null)
            .ToDictionary(column => column.Position, column => column.Wanted!.Value);
        var facts = ColumnFacts.Read(table, shape, wanted);
        assigned = WithTimes(assigned, facts);
        var values = new FileValues(shape, options, assigned, facts, language, problems);
        List<AnswersColumn> columns = [.. assigned.Select(column => Column(column, values, facts))];
        foreach (var cells in optionCells.Values)
        {
            CheckOptions(cells, columns);
        }

        return new(
            columns,
            [
                .. optionCells.Values.Select(cells => (Action<AnswersRow>)cells.Read),
                .. rowCells.Values.Select(cells => (Action<AnswersRow>)cells.Read),
            ],
            language
        );
    }

    /// <summary>Where no header says when a row was sent, the first column of nothing but times does.</summary>
    private static IReadOnlyList<AssignedColumn> WithTimes(
        IReadOnlyList<AssignedColumn> columns,
        IReadOnlyDictionary<int, ColumnFacts> facts
    )
    {
        if (columns.Any(column => column.Meta == MetaColumns.SubmittedAt))
        {
            return columns;
        }

        var times = columns.FirstOrDefault(column => column.IsUnknown && facts[column.Position].Moments.AreMoments);
        return [.. columns.Select(column => column == times ? column with { Meta = MetaColumns.SubmittedAt } : column)];
    }

    private AnswersColumn Column(AssignedColumn column, FileValues values, IReadOnlyDictionary<int, ColumnFacts> facts)
    {
        var (at, header) = (column.Position, column.Header);
        if (column.Meta is { } meta)
        {
            var language = ResponseHeaders.LanguageOf(header);
            return new(header, meta, language, MetaCells.Reader(meta, header, values.Of(at), questionnaire));
        }

        if (column.Match is not { } match)
        {
            return AnswersColumn.LeftOut(header);
        }

        if (column.Wanted == FactKind.Flag && !facts[at].AreFlags)
        {
            match = match with { Part = HeaderPart.Comment, Code = null };
        }

        var tally = match.Language is null ? null : new CellTally();
        var readers = new CellReaders(form, wordings, column.Words);
        return new(header, match.Variable, match.Language, Reader(readers, match, header, at, values, tally)) { Cells = tally };
    }

    private Action<string, AnswersRow>? Reader(
        CellReaders readers,
        HeaderMatch match,
        string header,
        int at,
        FileValues values,
        CellTally? tally
    )
    {
        switch (match.Part)
        {
            case HeaderPart.Comment:
                return CellReaders.Comment(match, header);
            case HeaderPart.Option:
                Group(optionCells, match.Question, question => NewOptions((MultipleQuestion)question))
                    .Add(at, match, header, readers.Words);
                return null;
            case HeaderPart.Row:
                var code = readers.Row((MatrixQuestion)match.Question, match, header, tally);
                Group(rowCells, match.Question, question => new RowCells((MatrixQuestion)question))
                    .Add(at, match.Code!, header, code);
                return null;
            default:
                return readers.Whole(match, header, values.Of(at), tally);
        }
    }

    private OptionCells NewOptions(MultipleQuestion question) => new(question, code => form.IsOptional(question, code));

    private static TCells Group<TCells>(Dictionary<string, TCells> groups, Question question, Func<Question, TCells> create)
    {
        if (!groups.TryGetValue(question.Name, out var cells))
        {
            groups[question.Name] = cells = create(question);
        }

        return cells;
    }

    /// <summary>
    /// Our own file has a column for every option; one that another service does not have was not offered, or never chosen.
    /// </summary>
    private void CheckOptions(OptionCells cells, IReadOnlyList<AnswersColumn> columns)
    {
        var name = cells.Question.Name;
        var missing = cells.Missing.Select(code => VariableName.Of(name, code)).ToList();
        if (missing.Count > 0 && cells.IsForeign)
        {
            problems.Warn("columns/option-not-there", new ProblemPlace(shape.HeaderLine, name), string.Join(", ", missing));
        }
        else if (missing.Count > 0 && columns.All(column => column.Variable != name))
        {
            problems.AddColumn("columns/missing-option", shape.HeaderLine, name, string.Join(", ", missing));
        }
    }
}
