using System.Text.Json.Serialization;

namespace Survey.Analysis.Reports.Json;

/// <summary>A cross-tab; what is by cell has one list per row. A number that is hidden or does not exist is null.</summary>
internal sealed record CrossTabData
{
    public required AxisData Rows { get; init; }

    public required AxisData Columns { get; init; }

    public double? Respondents { get; init; }

    public double? TableBase { get; init; }

    public required IEnumerable<IEnumerable<double?>> Counts { get; init; }

    public required IEnumerable<IEnumerable<double?>> ColumnBases { get; init; }

    public required IEnumerable<IEnumerable<double?>> RowBases { get; init; }

    public required IEnumerable<IEnumerable<double?>> ColumnShares { get; init; }

    public required IEnumerable<IEnumerable<double?>> RowShares { get; init; }

    public required IEnumerable<IEnumerable<double?>> TableShares { get; init; }

    public required IEnumerable<IEnumerable<double?>> Expected { get; init; }

    public required IEnumerable<IEnumerable<double?>> AdjustedResiduals { get; init; }

    public required IEnumerable<IEnumerable<string>> ColumnLetters { get; init; }

    public required IEnumerable<IEnumerable<MarkData>> Marks { get; init; }

    /// <summary><see cref="TestData"/> or <see cref="NoTestData"/>.</summary>
    public required object Test { get; init; }

    public required IEnumerable<IEnumerable<double?>> ColumnShareLows { get; init; }

    public required IEnumerable<IEnumerable<double?>> ColumnShareHighs { get; init; }

    public required IEnumerable<IEnumerable<DifferenceData>> Differences { get; init; }

    public required string Correction { get; init; }

    public double Alpha { get; init; }

    /// <summary><see cref="OrdinalData"/> or <see cref="NoValueData"/>; null where the rows have no order.</summary>
    public object? Ordinal { get; init; }

    /// <summary>One per row; null unless the rows are a multiple choice and the columns a single one.</summary>
    public IEnumerable<OptionTestData>? Options { get; init; }

    public WeightingData? Weighting { get; init; }

    /// <summary>That the table is left out and why; absent where a cell is shown.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LeftOut { get; init; }
}
