using CsvHelper;
using Survey.Analysis.Interchange.Sources;
using Survey.Analysis.Interchange.Values;
using Survey.Analysis.Interchange.Wordings;

namespace Survey.Analysis.Interchange.Columns;

/// <summary>What all cells of a column say together, where one cell alone leaves it open.</summary>
internal sealed class ColumnFacts
{
    internal MomentFacts Moments { get; } = new();

    internal NumberFacts Numbers { get; } = new();

    /// <summary>Whether every filled cell is a yes or a no.</summary>
    internal bool AreFlags { get; private set; } = true;

    /// <summary>Reads the whole file once, for the columns that need it.</summary>
    internal static IReadOnlyDictionary<int, ColumnFacts> Read(
        SourceTable table,
        TableShape shape,
        IReadOnlyDictionary<int, FactKind> wanted
    )
    {
        var facts = wanted.Keys.ToDictionary(column => column, _ => new ColumnFacts());
        if (wanted.Count == 0)
        {
            return facts;
        }

        using var reader = table.Read(CsvTable.Options(shape.Delimiter));
        try
        {
            while (reader.Read())
            {
                foreach (
                    var (column, kind) in reader.RowNumber > shape.HeaderRow
                        ? wanted
                        : Enumerable.Empty<KeyValuePair<int, FactKind>>()
                )
                {
                    if (column < reader.FieldCount && !reader.IsEmpty(column))
                    {
                        facts[column].Add(reader.GetString(column), kind);
                    }
                }
            }
        }
        catch (CsvFormatException)
        {
            // The rows are read again, and then it is a problem with its place.
        }

        return facts;
    }

    private void Add(string cell, FactKind kind)
    {
        if (string.IsNullOrWhiteSpace(cell) || Placeholder.Is(cell))
        {
            return;
        }

        switch (kind)
        {
            case FactKind.Moment:
                Moments.Add(cell);
                break;
            case FactKind.Number:
                Numbers.Add(cell);
                break;
            default:
                AreFlags &= YesNoWords.Read(cell) is not null;
                break;
        }
    }
}
