namespace Survey.Analysis.Statistics.MultipleComparisons;

/// <summary>The letters that stand for a table's columns: A to Z, then AA, AB and on, as in a spreadsheet.</summary>
internal static class Letter
{
    /// <summary>How many columns have a single letter.</summary>
    public const int Alphabet = 26;

    /// <param name="column">From 0.</param>
    public static string Of(int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        var last = (char)('A' + (column % Alphabet));
        return column < Alphabet ? last.ToString() : Of((column / Alphabet) - 1) + last;
    }
}
