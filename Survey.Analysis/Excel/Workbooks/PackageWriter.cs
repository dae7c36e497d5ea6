using System.IO.Compression;
using System.Xml.Linq;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>
/// Writes the parts of a workbook one after the other into their archive, each with what it refers to. Order and times are
/// fixed, so that the same content is the same bytes. The list of parts comes last, at <see cref="Dispose"/>.
/// </summary>
internal sealed class PackageWriter(Stream target) : IDisposable
{
    private const string Schemas = "http://schemas.openxmlformats.org/package/2006/";
    private const string Relationships = "application/vnd.openxmlformats-package.relationships+xml";

    /// <summary>The earliest time that a ZIP archive can hold.</summary>
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive = new(target, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<(string Path, string Type)> parts = [];

    /// <param name="path">In the archive, with forward slashes.</param>
    /// <param name="type">The kind of content.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="links">What the part refers to.</param>
    /// <param name="isLarge">Whether speed counts for more than size.</param>
    public void Add(string path, string type, Action<Stream> write, IEnumerable<PackageLink>? links = null, bool isLarge = false)
    {
        parts.Add((path, type));
        Write(path, write, isLarge ? CompressionLevel.Fastest : CompressionLevel.Optimal);
        if (links?.ToList() is { Count: > 0 } list)
        {
            AddLinks($"{Path.GetDirectoryName(path)}/_rels/{Path.GetFileName(path)}.rels", list);
        }
    }

    /// <summary>What the package as a whole refers to.</summary>
    public void AddLinks(params PackageLink[] links) => AddLinks("_rels/.rels", links);

    public void Dispose()
    {
        XNamespace types = Schemas + "content-types";
        Write("[Content_Types].xml", content =>
            Xml.Write(
                content,
                new XElement(
                    types + "Types",
                    new XElement(
                        types + "Default",
                        new XAttribute("Extension", "rels"),
                        new XAttribute("ContentType", Relationships)
                    ),
                    parts.Select(part => new XElement(
                        types + "Override",
                        new XAttribute("PartName", "/" + part.Path),
                        new XAttribute("ContentType", part.Type)
                    ))
                )
            )
        );
        archive.Dispose();
    }

    private void AddLinks(string path, IEnumerable<PackageLink> links)
    {
        XNamespace relations = Schemas + "relationships";
        Write(path, content =>
            Xml.Write(
                content,
                new XElement(
                    relations + "Relationships",
                    links.Select(link => new XElement(
                        relations + "Relationship",
                        new XAttribute("Id", link.Id),
                        new XAttribute("Type", link.Type),
                        new XAttribute("Target", "/" + link.Path)
                    ))
                )
            )
        );
    }

    private void Write(string path, Action<Stream> write, CompressionLevel level = CompressionLevel.Optimal)
    {
        var entry = archive.CreateEntry(path, level);
        entry.LastWriteTime = Time;
        using var content = entry.Open();
        write(content);
    }
}
