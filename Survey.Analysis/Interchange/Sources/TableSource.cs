using System.IO.Compression;
using Survey.Analysis.Interchange.Wordings;
using Survey.Analysis.Problems;

namespace Survey.Analysis.Interchange.Sources;

/// <summary>Makes a table of whatever people hand in: CSV, an Excel workbook, or a ZIP archive that holds one of these.</summary>
internal sealed class TableSource(string? sheet, ProblemCollector problems)
{
    private const string WorkbookPart = "xl/workbook.xml";
    private const string OpenDocumentPart = "content.xml";

    private static readonly string[] TableEndings = [".csv", ".tsv", ".txt", ".xlsx"];

    /// <summary>Null where the file is none of these, which is a problem.</summary>
    internal SourceTable? Open(Stream source)
    {
        var stream = source.CanSeek ? source : TemporaryStream.Create(source.CopyTo);
        switch (KindOf(stream))
        {
            case SourceKind.Archive:
                return OpenArchive(stream);
            case SourceKind.OldWorkbook:
                problems.Add("file/not-a-table:old-workbook", new(0));
                return null;
            case SourceKind.Document:
                problems.Add("file/not-a-table", new(0));
                return null;
            default:
                return new SourceTable(stream, isOwn: stream != source);
        }
    }

    private static SourceKind KindOf(Stream stream)
    {
        var start = stream.Position;
        Span<byte> beginning = stackalloc byte[16];
        var length = stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        stream.Position = start;
        ReadOnlySpan<byte> read = beginning[..length];
        return read.StartsWith("PK\u0003\u0004"u8) ? SourceKind.Archive
            : read is [0xD0, 0xCF, 0x11, 0xE0, ..] ? SourceKind.OldWorkbook
            : read.StartsWith("%PDF"u8) || read.StartsWith("<!DOCTYPE"u8) || read.StartsWith("<html"u8) ? SourceKind.Document
            : SourceKind.Text;
    }

    private SourceTable? OpenArchive(Stream stream)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.GetEntry(WorkbookPart) is not null)
            {
                return OpenWorkbook(archive, stream);
            }

            if (archive.GetEntry(OpenDocumentPart) is not null)
            {
                problems.Add("file/not-a-table:open-document", new(0));
                return null;
            }

            return OpenOnly(archive);
        }
        catch (InvalidDataException)
        {
            problems.Add("file/not-a-table:damaged", new(0));
            return null;
        }
    }

    private SourceTable? OpenOnly(ZipArchive archive)
    {
        var tables = archive
            .Entries.Where(entry =>
                !entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal)
                && TableEndings.Contains(Path.GetExtension(entry.Name).ToLowerInvariant())
            )
            .ToList();
        if (tables is not [var only])
        {
            problems.Add("file/archive", new(0), tables.Count, Choices.Joined(archive.Entries.Select(entry => entry.Name), ", "));
            return null;
        }

        var content = TemporaryStream.Create(target =>
        {
            using var packed = only.Open();
            packed.CopyTo(target);
        });
        var table = KindOf(content) == SourceKind.Text ? new SourceTable(content, isOwn: true) : Open(content);
        if (table?.Owns(content) != true)
        {
            content.Dispose();
        }

        return table;
    }

    private SourceTable? OpenWorkbook(ZipArchive archive, Stream stream)
    {
        var cells = archive
            .Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal))
            .Max(WorkbookCells.Count);
        if (cells > WorkbookCells.Most)
        {
            problems.Add("file/too-large", new(0), cells, WorkbookCells.Most);
            return null;
        }

        return WorkbookText.Of(stream, sheet, problems) is { } text ? new SourceTable(text, isOwn: true) : null;
    }
}
