using Survey.Analysis.Counting;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Tables;

/// <summary>
/// One row variable against several column variables side by side. Each block is a cross-tab of its own: tests, letters and
/// corrections compare the columns of one variable, never columns of different ones, which hold the same respondents.
/// </summary>
public sealed class Banner
{
    private Banner(Counts counts, ChoiceColumn rows, IReadOnlyList<CrossTabAnalysis> blocks)
    {
        Counts = counts;
        Rows = rows;
        Blocks = blocks;
    }

    /// <summary>The row variable.</summary>
    public ChoiceColumn Rows { get; }

    /// <summary>One cross-tab per column variable, in the order asked for.</summary>
    public IReadOnlyList<CrossTabAnalysis> Blocks { get; }

    /// <summary>What the blocks were counted from, with the distributions of all the variables.</summary>
    internal Counts Counts { get; }

    /// <exception cref="ArgumentException">No column variable.</exception>
    public static Banner Of(
        ResponseSet responses,
        ChoiceColumn rows,
        IReadOnlyList<ChoiceColumn> columns,
        CrossTabOptions? options = null
    ) => Each(responses, [rows], columns, options)[0];

    /// <summary>The same banner for several row variables, all counted at once.</summary>
    /// <exception cref="ArgumentException">No column variable.</exception>
    public static IReadOnlyList<Banner> Each(
        ResponseSet responses,
        IReadOnlyList<ChoiceColumn> rows,
        IReadOnlyList<ChoiceColumn> columns,
        CrossTabOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0)
        {
            throw new ArgumentException("A banner has at least one column variable.", nameof(columns));
        }

        responses = With(responses, columns.Concat(rows));
        var plan = new CountPlan([
            .. rows.SelectMany(row => columns.SelectMany(column => CrossTabAnalysis.Tables(row, column))),
            .. columns.Concat(rows).Select(Distribution.Table),
        ]);
        var (counts, how) = (plan.Count(responses), options ?? new CrossTabOptions());
        return
        [
            .. rows.Select(row => new Banner(
                counts,
                row,
                [.. columns.Select(column => CrossTabAnalysis.Of(counts, row, column, how))]
            )),
        ];
    }

    /// <summary>The respondents with those of the choices that stand for no question of theirs, such as a nested one.</summary>
    internal static ResponseSet With(ResponseSet responses, IEnumerable<ChoiceColumn> choices) =>
        choices
            .DistinctBy(choice => choice.Variable)
            .Where(choice => responses.Find(choice.Variable) is null)
            .Aggregate(responses, (set, choice) => set.WithGrouping(choice));
}
