using System.Globalization;
using Survey.Analysis.Figures;
using Survey.Analysis.Reports;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;
using Survey.Analysis.Texts;
using Survey.Api.Web;

namespace Survey.Api.Asking;

/// <summary>What a page says of a cross-tab, cell by cell.</summary>
/// <param name="view">The page.</param>
/// <param name="shown">The cross-tab as its reader may see it.</param>
/// <param name="texts">The words.</param>
internal sealed class AskedBlock(CrossTabView view, ShownCrossTab shown, TextLibrary texts)
{
    private const string SmallBaseMark = "*";
    private const string NoAnswers = "–";

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(view.Language);
    private readonly AskedMeasure measure = view.Address.Look.Drawn;

    public ShownCrossTab Shown => shown;

    public CrossTab Table => shown.Analysis.Table;

    /// <summary>The columns that are drawn.</summary>
    public IReadOnlyList<int> Columns { get; } =
    [.. Enumerable.Range(0, shown.Analysis.Table.ColumnBases.Count).Where(shown.IsDrawn)];

    public bool IsLeftOut => CrossTabNotes.LeftOut(shown, view.Language, texts) is not null;

    public IReadOnlyList<string> Notes => IsLeftOut ? [] : CrossTabNotes.OfDrawing(shown, view.Language, texts);

    /// <summary>The column of everybody who answered both questions.</summary>
    public Said Total(int row) =>
        measure switch
        {
            AskedMeasure.Count => Number(shown.RowBase(row)),
            AskedMeasure.Row => shown.RowBase(row).Value switch
            {
                null => Hidden,
                0 => NoAnswers,
                _ => Percent(1),
            },
            _ => Share(shown.RowBaseShare(row)),
        };

    public Said Cell(int row, int column) =>
        measure switch
        {
            AskedMeasure.Count => Number(shown.Cell(row, column)),
            AskedMeasure.Row => Share(shown.RowShare(row, column)),
            AskedMeasure.Table => Share(shown.TableShare(row, column)),
            _ => Share(shown.ColumnShare(row, column)),
        };

    public string Letters(int row, int column) => shown.Analysis.Letters[row][column];

    public Said Base => Number(shown.Base);

    /// <summary>Marked where it is small.</summary>
    public Said ColumnBase(int column) =>
        shown.ColumnBase(column).Value is { } count and < CrossTabOptions.SmallBase
            ? count.ToString("N0", culture) + SmallBaseMark
            : Number(shown.ColumnBase(column));

    /// <summary>How many columns readers do not see the size of.</summary>
    public int HiddenColumns => Enumerable.Range(0, Table.ColumnBases.Count).Count(column => shown.ColumnBase(column).IsHidden);

    /// <summary>Another question to ask by where groups are too small: the one whose smallest group is the largest.</summary>
    public ChoiceColumn? Instead =>
        HiddenColumns == 0
            ? null
            : view
                .OtherGroups.Select(group => (Group: group, Smallest: Smallest(group)))
                .Where(group => group.Smallest > view.Outcome.Tables!.Suppression.MinCell) // a block is of a table
                .OrderByDescending(group => group.Smallest)
                .Select(group => group.Group)
                .FirstOrDefault();

    private Said Hidden => view.Said(ReasonWords.Of(view.Language, texts).Text(Reason.Hidden));

    private static int Smallest(ChoiceColumn group) =>
        group.Chosen.Select(set => set.Count()).Where(size => size > 0).DefaultIfEmpty(0).Min();

    private Said Number(Count count) => count.Value is { } number ? number.ToString("N0", culture) : Hidden;

    private Said Share(Figure share) =>
        share.IsHidden ? Hidden
        : share.Value is { } value ? Percent(value)
        : NoAnswers;

    private string Percent(double share) => share.ToString("P1", culture);
}
