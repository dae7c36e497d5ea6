using System.Globalization;
using System.Text;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>
/// Writes the rows of a sheet as UTF-8 straight to a stream: no objects for cells, and no memory beyond one buffer.
/// </summary>
internal sealed class RowWriter(Stream target, int columns)
{
    private const int FlushAt = 1 << 16;
    private const int LongestNumber = 32;
    private readonly byte[][] letters =
    [
        .. Enumerable.Range(0, columns).Select(column => Encoding.UTF8.GetBytes(CellName.Column(column))),
    ];
    private readonly byte[] digits = new byte[10];
    private byte[] buffer = new byte[2 * FlushAt];
    private int used;
    private int digitsUsed;

    /// <param name="row">From 1.</param>
    /// <param name="height">In points; null is the sheet's.</param>
    /// <param name="isFolded">Whether the row is folded away.</param>
    public void Begin(int row, double? height = null, bool isFolded = false)
    {
        row.TryFormat(digits, out digitsUsed, provider: CultureInfo.InvariantCulture);
        Add("<row r=\""u8);
        Add(Digits);
        if (height is { } points)
        {
            Add("\" ht=\""u8);
            Add(points);
            Add("\" customHeight=\"1"u8);
        }

        if (isFolded)
        {
            Add("\" hidden=\"1\" outlineLevel=\"1"u8);
        }

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
    /// <param name="number">Finite.</param>
    /// <param name="style">The style's place in the workbook.</param>
    /// <param name="formula">What gives the number, without the equals sign; null where it is a constant.</param>
    public void Number(int column, double number, uint style = 0, string? formula = null)
    {
        Reference(column, style);
        if (formula is null)
        {
            Add("><v>"u8);
        }
        else
        {
            Add("><f>"u8);
            Add(Encoding.UTF8.GetBytes(CellText.Escaped(formula)));
            Add("</f><v>"u8);
        }

        Add(number);
        Add("</v></c>"u8);
    }

    /// <param name="column">From 0.</param>
    /// <param name="number">A whole number in digits.</param>
    public void Number(int column, ReadOnlySpan<byte> number)
    {
        Reference(column, style: 0);
        Add("><v>"u8);
        Add(number);
        Add("</v></c>"u8);
    }

    /// <param name="column">From 0.</param>
    /// <param name="place">The text's place in the <see cref="SharedTexts"/>, in digits.</param>
    public void Shared(int column, ReadOnlySpan<byte> place)
    {
        Reference(column, style: 0);
        Add(" t=\"s\"><v>"u8);
        Add(place);
        Add("</v></c>"u8);
    }

    /// <param name="column">From 0.</param>
    /// <param name="text">The text.</param>
    /// <param name="style">The style's place in the workbook.</param>
    public void Text(int column, string text, uint style = 0)
    {
        Reference(column, style);
        Add(" t=\"inlineStr\"><is>"u8);
        Add(CellText.Of(text));
        Add("</is></c>"u8);
    }

    /// <summary>A cell that has nothing but its style.</summary>
    public void Blank(int column, uint style)
    {
        Reference(column, style);
        Add("/>"u8);
    }

    public void Flush()
    {
        target.Write(buffer, 0, used);
        used = 0;
    }

    private ReadOnlySpan<byte> Digits => digits.AsSpan(0, digitsUsed);

    private void Reference(int column, uint style)
    {
        Add("<c r=\""u8);
        Add(letters[column]);
        Add(Digits);
        Add("\""u8);
        if (style > 0)
        {
            Add(" s=\""u8);
            Add(style);
            Add("\""u8);
        }
    }

    /// <summary>The shortest digits that give the same number again.</summary>
    private void Add<T>(T number)
        where T : IUtf8SpanFormattable
    {
        Reserve(LongestNumber);
        number.TryFormat(buffer.AsSpan(used), out var written, default, CultureInfo.InvariantCulture);
        used += written;
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    private void Reserve(int length)
    {
        if (buffer.Length - used < length)
        {
            Array.Resize(ref buffer, Math.Max(2 * buffer.Length, used + length));
        }
    }
}
