using System.Text.Json.Serialization;

namespace Survey.Analysis.Reports.Json;

/// <summary>A table of a report.</summary>
/// <param name="Name">Fixed, for programs.</param>
/// <param name="Title">What people read.</param>
/// <param name="Columns">In their order.</param>
/// <param name="Rows">By column name a number, a text or null; <c>reasons</c> says by column name why a number is null.</param>
/// <param name="Notes">Below the table.</param>
internal sealed record TableData(
    string Name,
    string Title,
    IEnumerable<ColumnData> Columns,
    IEnumerable<OrderedDictionary<string, object?>> Rows,
    IReadOnlyList<string> Notes
)
{
    /// <summary>Rows that take several of the others together; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<OrderedDictionary<string, object?>>? Nets { get; init; }
}
