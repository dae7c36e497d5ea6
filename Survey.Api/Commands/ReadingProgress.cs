using System.Diagnostics;
using System.Globalization;

namespace Survey.Api.Commands;

/// <summary>How far a file has been read: the share of its bytes, and rows a second.</summary>
/// <param name="file">The file; of a workbook or an archive, whose rows come from elsewhere, only the rows are shown.</param>
/// <param name="say">Shows it.</param>
internal sealed class ReadingProgress(Stream file, Action<string> say)
{
    private const int RowsBetween = 1_000;

    private readonly long began = Stopwatch.GetTimestamp();
    private int rows;

    /// <summary>A row was read.</summary>
    public void Row()
    {
        rows++;
        if (rows % RowsBetween > 0)
        {
            return;
        }

        var rate = rows / Math.Max(Stopwatch.GetElapsedTime(began).TotalSeconds, 0.001);
        var share = file.CanSeek && file.Position < file.Length ? $"{100 * file.Position / file.Length}%, " : "";
        say(string.Create(CultureInfo.InvariantCulture, $"{share}{rows:N0} rows, {rate:N0} a second"));
    }
}
