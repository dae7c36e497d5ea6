using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Analysis.Documents.Word;

/// <summary>
/// Writes a report as a Word document with styles, contents, captions and charts that can be edited. The same report gives the same
/// bytes.
/// </summary>
public static class WordGuide
{
    private const string Main = "word/document.xml";
    private const string DataId = "rId1";
    private const string HeaderId = "rIdHeader";
    private const string FooterId = "rIdFooter";

    /// <param name="report">The computed report.</param>
    /// <param name="target">Takes the file, from its beginning to its end.</param>
    public static void Write(Report report, Stream target)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(target);
        var draft = new WordDraft(new Guide(report));
        WordParts.Write(draft);
        draft.Add(WordPage.Of(HeaderId, FooterId));
        using var package = new PackageWriter(target);
        package.AddLinks(
            PackageLink.Of("rId1", "officeDocument", Main),
            new("rId2", DocumentProperties.CoreType, DocumentProperties.CorePath),
            PackageLink.Of("rId3", "extended-properties", DocumentProperties.ProgramPath)
        );
        DocumentProperties.Write(package, report.Title);
        package.Add(Main, Type("document.main"), content => Xml.Write(content, new W.Document(draft.Body)), Links(draft));
        AddCommon(package, draft.Guide);
        foreach (var chart in draft.Charts)
        {
            AddChart(package, chart);
        }
    }

    private static IEnumerable<PackageLink> Links(WordDraft draft) =>
        [
            PackageLink.Of("rIdStyles", "styles", "word/styles.xml"),
            PackageLink.Of("rIdNumbering", "numbering", "word/numbering.xml"),
            PackageLink.Of("rIdSettings", "settings", "word/settings.xml"),
            PackageLink.Of(HeaderId, "header", "word/header1.xml"),
            PackageLink.Of(FooterId, "footer", "word/footer1.xml"),
            .. draft.Charts.Select(chart => PackageLink.Of(chart.Id, "chart", chart.Path)),
        ];

    private static void AddCommon(PackageWriter package, Guide guide)
    {
        package.Add("word/styles.xml", Type("styles"), content => Xml.Write(content, WordStyles.Part(guide.Report.Language)));
        package.Add("word/numbering.xml", Type("numbering"), content => Xml.Write(content, WordNumbering.Part()));
        package.Add("word/settings.xml", Type("settings"), content => Xml.Write(content, WordSettings.Part()));
        package.Add("word/header1.xml", Type("header"), content => Xml.Write(content, WordEdges.Header(guide)));
        package.Add("word/footer1.xml", Type("footer"), content => Xml.Write(content, WordEdges.Footer(guide)));
    }

    private static void AddChart(PackageWriter package, WordChart chart)
    {
        package.Add(
            chart.Path,
            "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
            content => Xml.Write(content, chart.Draw(DataId)),
            [PackageLink.Of(DataId, "package", chart.DataPath)]
        );
        package.Add(chart.DataPath, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", chart.WriteData);
    }

    private static string Type(string part) => $"application/vnd.openxmlformats-officedocument.wordprocessingml.{part}+xml";
}
