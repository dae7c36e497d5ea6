using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.ExtendedProperties;
using DocumentFormat.OpenXml.Packaging;

namespace Survey.Analysis.Excel.Package;

/// <summary>What a file manager shows of the workbook: its title and the program, and no time, so that the same answers give the same file.</summary>
internal static class DocumentProperties
{
    private const string Program = "SkillsSurvey";
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    public static void Write(SpreadsheetDocument document, string title)
    {
        if (document.CoreFilePropertiesPart is { } old)
        {
            document.DeletePart(old);
        }

        var xml = new XDocument(new XElement(Core + "coreProperties", new XElement(Dublin + "title", title), new XElement(Dublin + "creator", Program)));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml.ToString(SaveOptions.DisableFormatting)));
        document.AddCoreFilePropertiesPart().FeedData(stream);
        var extended = document.ExtendedFilePropertiesPart ?? document.AddExtendedFilePropertiesPart();
        extended.Properties = new Properties(new Application(Program));
    }
}
