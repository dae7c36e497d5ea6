using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Survey.Analysis.Excel.Package;

/// <summary>Copies a workbook so that the same content is the same bytes: parts in a fixed order, with a fixed time.</summary>
internal static class PackageCopy
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string Relationships = "_rels/.rels";

    /// <summary>The earliest time that a ZIP archive can hold.</summary>
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="draft">The workbook.</param>
    /// <param name="target">Takes the copy; it is written from its beginning to its end.</param>
    /// <param name="streamed">Parts that are not copied but written, by their names in the archive.</param>
    public static void Write(Stream draft, Stream target, IReadOnlyDictionary<string, Action<Stream>> streamed)
    {
        using var source = new ZipArchive(draft, ZipArchiveMode.Read, leaveOpen: true);
        using var copy = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in source.Entries.OrderBy(part => part.FullName != ContentTypes).ThenBy(part => part.FullName, StringComparer.Ordinal))
        {
            var entry = copy.CreateEntry(part.FullName, streamed.ContainsKey(part.FullName) ? CompressionLevel.Fastest : CompressionLevel.Optimal);
            entry.LastWriteTime = Time;
            using var content = entry.Open();
            if (streamed.TryGetValue(part.FullName, out var write))
            {
                write(content);
            }
            else
            {
                Copy(part, content);
            }
        }
    }

    private static void Copy(ZipArchiveEntry part, Stream content)
    {
        using var old = part.Open();
        if (part.FullName == Relationships)
        {
            Numbered(XDocument.Load(old)).Save(content, SaveOptions.DisableFormatting);
        }
        else
        {
            old.CopyTo(content);
        }
    }

    /// <summary>The package's own relationships get new names at every writing, which nothing refers to.</summary>
    private static XDocument Numbered(XDocument relationships)
    {
        var inOrder = relationships.Root!.Elements().OrderBy(element => element.Attribute("Target")!.Value, StringComparer.Ordinal).ToList(); // both are required
        relationships.Root.ReplaceNodes(inOrder);
        foreach (var (element, i) in inOrder.Select((element, i) => (element, i)))
        {
            element.SetAttributeValue("Id", string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}"));
        }

        return relationships;
    }
}
