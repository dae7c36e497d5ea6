using System.Text.Json;
using Survey.Analysis.Disclosure;

namespace Survey.Tests.Disclosure;

/// <summary>A reference table with its totals, in reading order; a one-way table is a column with its total.</summary>
internal sealed class ExtendedTable
{
    private readonly int width;

    public ExtendedTable(JsonElement input)
    {
        MinCell = input.GetProperty("threshold").GetInt32();
        var isOneWay = input.TryGetProperty("counts", out var counts);
        var rows = isOneWay
            ?
            [
                [.. counts.EnumerateArray().Select(count => count.GetInt64())],
            ]
            : input
                .GetProperty("table")
                .EnumerateArray()
                .Select(row => row.EnumerateArray().Select(count => count.GetInt64()).ToList())
                .ToList();
        width = rows[0].Count + 1;
        var lines = isOneWay ? 1 : rows.Count + 1;
        rows.ForEach(row => row.Add(row.Sum()));
        if (!isOneWay)
        {
            rows.Add([.. Enumerable.Range(0, width).Select(c => rows.Sum(row => row[c]))]);
        }

        Cells = [.. rows.SelectMany((row, r) => row.Select((value, c) => new CountCell(Key(r, c), value)))];
        var across = Enumerable
            .Range(0, lines)
            .Select(r => new Sum(Key(r, width - 1), [.. Enumerable.Range(0, width - 1).Select(c => Key(r, c))]));
        var down = Enumerable
            .Range(0, isOneWay ? 0 : width)
            .Select(c => new Sum(Key(lines - 1, c), [.. Enumerable.Range(0, lines - 1).Select(r => Key(r, c))]));
        Sums = [.. across, .. down];
    }

    public int MinCell { get; }

    public IReadOnlyList<CountCell> Cells { get; }

    public IReadOnlyList<Sum> Sums { get; }

    public CountCell CellAt(JsonElement place) =>
        place.TryGetProperty("index", out var index)
            ? Cells[index.GetInt32()]
            : Cells[(place.GetProperty("row").GetInt32() * width) + place.GetProperty("column").GetInt32()];

    private static CellKey Key(int row, int column) => CellKey.Of("row", $"{row}").And("column", $"{column}");
}
