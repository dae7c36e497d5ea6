namespace Survey.Analysis.Interchange;

/// <summary>Takes some rows out of an answers file, byte for byte as they are.</summary>
public static class AnswersRows
{
    private const byte Quote = (byte)'"';
    private const byte NewLine = (byte)'\n';

    /// <param name="source">An answers file.</param>
    /// <param name="target">Takes the rows, each with its line end.</param>
    /// <param name="rows">The rows as a spreadsheet numbers them: the header is 1, and a quoted cell may span lines.</param>
    public static void Copy(Stream source, Stream target, IEnumerable<int> rows)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var wanted = rows.ToHashSet();
        using var buffered = new BufferedStream(source);
        var (row, isQuoted) = (1, false);
        for (var next = buffered.ReadByte(); next >= 0; next = buffered.ReadByte())
        {
            if (wanted.Contains(row))
            {
                target.WriteByte((byte)next);
            }

            isQuoted ^= next == Quote;
            row += next == NewLine && !isQuoted ? 1 : 0;
        }
    }
}
