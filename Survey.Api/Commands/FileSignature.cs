using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Survey.Api.Commands;

/// <summary>
/// What kind of file it is, by its beginning: the header of a CSV, the first two names of a JSON object, program and first sheet of
/// a workbook. Two outputs of one command have the same; a file of somebody else has another.
/// </summary>
internal static class FileSignature
{
    private const int Beginning = 1 << 16;

    /// <summary>Empty for a file without content.</summary>
    public static string Of(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var buffer = new byte[Beginning];
        var read = buffer.AsSpan(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        return read.StartsWith("PK\u0003\u0004"u8) ? OfArchive(stream)
            : read.TrimStart(" \r\n\t"u8).StartsWith("{"u8) ? OfJson(read)
            : Encoding.UTF8.GetString(read).TrimStart('\uFEFF').Split('\n')[0].Trim();
    }

    private static string OfArchive(Stream stream)
    {
        try
        {
            stream.Position = 0;
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return $"workbook {Text(archive, "docProps/app.xml")} {FirstSheet(Text(archive, "xl/workbook.xml"))}";
        }
        catch (InvalidDataException)
        {
            return "archive";
        }
    }

    private static string Text(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry)
        {
            return "";
        }

        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static string FirstSheet(string workbook)
    {
        var at = workbook.IndexOf("<sheet ", StringComparison.Ordinal);
        return at < 0 ? "" : workbook[at..workbook.IndexOf('>', at)];
    }

    private static string OfJson(ReadOnlySpan<byte> beginning)
    {
        var names = new List<string>();
        try
        {
            var reader = new Utf8JsonReader(beginning, isFinalBlock: false, default);
            while (names.Count < 2 && reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    names.Add(reader.GetString()!);
                }
            }
        }
        catch (JsonException)
        {
            // What could be read says enough.
        }

        return $"json {string.Join(' ', names)}";
    }
}
