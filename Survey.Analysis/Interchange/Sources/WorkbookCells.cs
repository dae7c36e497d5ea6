using System.IO.Compression;

namespace Survey.Analysis.Interchange.Sources;

/// <summary>
/// How many cells of a workbook can be read: all of them are in memory at once, at about 600 bytes a cell.
/// </summary>
internal static class WorkbookCells
{
    /// <summary>Takes less than 600 MB.</summary>
    internal const int Most = 900_000;

    private static ReadOnlySpan<byte> Cell => "<c "u8;

    /// <summary>How many cells a worksheet has.</summary>
    internal static int Count(ZipArchiveEntry worksheet)
    {
        using var stream = worksheet.Open();
        var buffer = new byte[1 << 16];
        var (kept, count) = (0, 0);
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer.AsSpan(kept)))
        {
            var part = buffer.AsSpan(0, kept + read);
            count += part.Count(Cell);
            kept = Math.Min(Cell.Length - 1, part.Length);
            part[^kept..].CopyTo(buffer);
        }

        return count;
    }
}
