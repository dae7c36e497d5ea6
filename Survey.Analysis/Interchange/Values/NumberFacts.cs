namespace Survey.Analysis.Interchange.Values;

/// <summary>What the cells of a column say about the decimal sign.</summary>
internal sealed class NumberFacts
{
    private int points;
    private int commas;

    /// <summary>What the column proves; null where nothing does, or both signs occur.</summary>
    internal char? Proven =>
        points > 0 && commas == 0 ? '.'
        : commas > 0 && points == 0 ? ','
        : null;

    /// <summary>Whether both signs occur, so that each number speaks for itself.</summary>
    internal bool IsMixed => points > 0 && commas > 0;

    internal void Add(string cell)
    {
        var sign = WrittenNumber.Parse(cell)?.DecimalSign;
        points += sign == '.' ? 1 : 0;
        commas += sign == ',' ? 1 : 0;
    }
}
