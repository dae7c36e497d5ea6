using Survey.Analysis.Disclosure;
using Survey.Analysis.Figures;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>What is hidden of a cross-tab. A choice against itself is hidden as a whole.</summary>
public sealed class CrossTabHiding
{
    private readonly CrossTab table;
    private readonly int threshold;
    private readonly bool[] rows;
    private readonly bool[] columns;
    private readonly bool[][] cells;

    public CrossTabHiding(ReportSuppression suppression, CrossTab table)
    {
        ArgumentNullException.ThrowIfNull(suppression);
        ArgumentNullException.ThrowIfNull(table);
        (this.table, threshold) = (table, suppression.Threshold);
        var (row, column) = (table.Rows, table.Columns);
        var toItself = suppression.Threshold > 0 && row.Variable == column.Variable;
        Respondents = suppression.Hides(CellKey.All);
        Base = toItself || suppression.Hides(CellKey.All.AndAnswered(row).AndAnswered(column));
        rows = OptionHiding.Of(row, i => toItself || suppression.Hides(CellKey.All.And(row, i).AndAnswered(column)));
        columns = OptionHiding.Of(column, j => toItself || suppression.Hides(CellKey.All.And(column, j).AndAnswered(row)));
        var (inRow, inColumn) = (
            row.Chosen.Select(set => row.IsMultiple || set.Count() > 0).ToList(),
            column.Chosen.Select(set => column.IsMultiple || set.Count() > 0).ToList()
        );
        cells =
        [
            .. rows.Select(
                (_, i) =>
                    columns
                        .Select(
                            (_, j) =>
                                inRow[i] && inColumn[j]
                                    ? toItself || suppression.Hides(CellKey.All.And(row, i).And(column, j))
                                    : (!inRow[i] && rows[i]) || (!inColumn[j] && columns[j])
                        )
                        .ToArray()
            ),
        ];
        Any =
            Respondents
            || Base
            || rows.Contains(value: true)
            || columns.Contains(value: true)
            || Array.Exists(cells, line => line.Contains(value: true));
    }

    /// <summary>Whether anything of the table is hidden, so that no test of the whole may be told.</summary>
    public bool Any { get; }

    public bool Respondents { get; }

    /// <summary>Those who answered both questions.</summary>
    public bool Base { get; }

    public bool RowBase(int row) => rows[row];

    public bool ColumnBase(int column) => columns[column];

    public bool Cell(int row, int column) => cells[row][column];

    public bool ColumnShare(int row, int column) => cells[row][column] || columns[column];

    public bool RowShare(int row, int column) => cells[row][column] || rows[row];

    public bool TableShare(int row, int column) => cells[row][column] || Base;

    /// <summary>What is computed of a cell and all its totals.</summary>
    public bool Expected(int row, int column) => cells[row][column] || rows[row] || columns[column] || Base;

    /// <summary>What compares the cells of a row with each other.</summary>
    public bool Comparison(int row) => Base || rows[row] || cells[row].Contains(value: true) || columns.Contains(value: true);

    /// <summary>
    /// Whether the column is drawn: somebody stands in it, and readers may know. Of a column of which only hidden cells and zeros
    /// are left, its heading alone would tell that it is not empty.
    /// </summary>
    public bool IsDrawn(int column) =>
        table.ColumnBases[column].Count > 0
        && (
            !columns[column]
            || Enumerable.Range(0, rows.Length).Any(row => !cells[row][column] && table.Cells[row][column].Count > 0)
        );

    /// <summary>The analysis without what rests on hidden counts; the counts themselves stay, for those who draw what is not hidden.</summary>
    public CrossTabAnalysis Of(CrossTabAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return !Any
            ? analysis
            : analysis with
            {
                Expected = Masked(analysis.Expected, Expected, hidden: null),
                AdjustedResiduals = Masked(analysis.AdjustedResiduals, Expected, hidden: null),
                Letters = Masked(analysis.Letters, (row, _) => Comparison(row), ""),
                ColumnIntervals = Masked(analysis.ColumnIntervals, ColumnShare, hidden: null),
                Differences = Masked(analysis.Differences, (row, _) => Comparison(row), Reason.Hidden),
                Test = Reason.Hidden,
                OrdinalTest = analysis.OrdinalTest is null ? null : (Outcome<OrdinalTest>)Reason.Hidden,
                OptionTests = analysis.OptionTests is { } tests
                    ? [.. tests.Select(_ => (Outcome<OptionTest>)Reason.Hidden)]
                    : null,
            };
    }

    /// <summary>The notes of <see cref="CrossTabNotes"/> without those that rest on hidden counts.</summary>
    public IReadOnlyList<string> Notes(CrossTabAnalysis analysis, string language) =>
        Notes(new ReportWords(language), CrossTabNotes.Of(analysis, language));

    internal IReadOnlyList<string> Notes(ReportWords words, IReadOnlyList<string> notes)
    {
        if (!Any)
        {
            return notes;
        }

        string[] bases = Base || Respondents ? [] : [words.Text("note.crosstab", table.TableBase.Count, table.Respondents)];
        return [.. HiddenNotes.Of(words, notes, threshold, bases), words.Text("note.test.hidden")];
    }

    private static IReadOnlyList<IReadOnlyList<T>> Masked<T>(
        IReadOnlyList<IReadOnlyList<T>> cells,
        Func<int, int, bool> hides,
        T hidden
    ) => [.. cells.Select((line, row) => line.Select((cell, column) => hides(row, column) ? hidden : cell).ToArray())];
}
