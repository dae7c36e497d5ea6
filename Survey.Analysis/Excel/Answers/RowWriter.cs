using System.Globalization;
using System.Text;

namespace Survey.Analysis.Excel.Answers;

/// <summary>Writes the rows of a sheet as UTF-8 straight to a stream: no objects for cells, and no memory beyond one buffer.</summary>
internal sealed class RowWriter(Stream target, int columns)
{
    private const int FlushAt = 1 << 16;
    private readonly byte[][] letters = [.. Enumerable.Range(1, columns).Select(Letters)];
    private readonly byte[] digits = new byte[10];
    private byte[] buffer = new byte[2 * FlushAt];
    private int used;
    private int digitsUsed;

    public void Raw(string xml) => Add(Encoding.UTF8.GetBytes(xml));

    /// <param name="row">From 1.</param>
    public void Begin(int row)
    {
        row.TryFormat(digits, out digitsUsed, provider: CultureInfo.InvariantCulture);
        Add("<row r=\""u8);
        Add(Digits);
        Add("\">"u8);
    }

    public void End()
    {
        Add("</row>"u8);
        if (used >= FlushAt)
        {
            Flush();
        }
    }

    /// <param name="column">From 0.</param>
    /// <param name="number">In digits, as XML writes a double.</param>
    public void Number(int column, ReadOnlySpan<byte> number)
    {
        Reference(column);
        Add("\"><v>"u8);
        Add(number);
        Add("</v></c>"u8);
    }

    /// <param name="column">From 0.</param>
    /// <param name="text">The text.</param>
    /// <param name="style">The style's place in the workbook; null is the standard one.</param>
    public void Text(int column, CellText text, uint? style = null)
    {
        Reference(column);
        if (style is { } number)
        {
            Raw($"\" s=\"{number}");
        }

        Add("\" t=\"inlineStr\">"u8);
        Add(text.Xml);
        Add("</c>"u8);
    }

    public void Flush()
    {
        target.Write(buffer, 0, used);
        used = 0;
    }

    private ReadOnlySpan<byte> Digits => digits.AsSpan(0, digitsUsed);

    private void Reference(int column)
    {
        Add("<c r=\""u8);
        Add(letters[column]);
        Add(Digits);
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        if (buffer.Length - used < bytes.Length)
        {
            Array.Resize(ref buffer, Math.Max(2 * buffer.Length, used + bytes.Length));
        }

        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    private static byte[] Letters(int column) => Encoding.UTF8.GetBytes(ClosedXML.Excel.XLHelper.GetColumnLetterFromNumber(column));
}
