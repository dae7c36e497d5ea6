using Survey.Analysis.Responses;

namespace Survey.Analysis.Tables;

/// <summary>
/// One row variable against several column variables side by side. Each block is a cross-tab of its own: tests, letters and
/// corrections compare the columns of one variable, never columns of different ones, which hold the same respondents.
/// </summary>
/// <param name="Rows">The row variable.</param>
/// <param name="Blocks">A cross-tab a column variable, in the order asked for.</param>
public sealed record Banner(ChoiceColumn Rows, IReadOnlyList<CrossTabAnalysis> Blocks)
{
    /// <exception cref="ArgumentException">No column variable.</exception>
    public static Banner Of(
        ResponseSet responses,
        ChoiceColumn rows,
        IReadOnlyList<ChoiceColumn> columns,
        CrossTabOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(columns);
        return columns.Count == 0
            ? throw new ArgumentException("A banner has at least one column variable.", nameof(columns))
            : new Banner(rows, [.. columns.Select(column => CrossTabAnalysis.Of(responses, rows, column, options))]);
    }
}
