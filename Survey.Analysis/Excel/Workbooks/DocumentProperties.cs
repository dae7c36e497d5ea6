using System.Xml.Linq;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>
/// What a file manager shows of the workbook: its title and the program, and no time, so that the same answers give the same
/// file.
/// </summary>
internal static class DocumentProperties
{
    public const string CorePath = "docProps/core.xml";
    public const string ProgramPath = "docProps/app.xml";
    public const string CoreType = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private const string Program = "SkillsSurvey";

    public static void Write(PackageWriter package, string title)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dublin = "http://purl.org/dc/elements/1.1/";
        XNamespace extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
        package.Add(CorePath, "application/vnd.openxmlformats-package.core-properties+xml", content =>
            Xml.Write(
                content,
                new XElement(
                    core + "coreProperties",
                    new XElement(dublin + "title", SheetText.Clean(title)),
                    new XElement(dublin + "creator", Program)
                )
            )
        );
        package.Add(ProgramPath, "application/vnd.openxmlformats-officedocument.extended-properties+xml", content =>
            Xml.Write(content, new XElement(extended + "Properties", new XElement(extended + "Application", Program)))
        );
    }
}
