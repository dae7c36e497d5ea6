using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>The namespaces of a workbook's parts, and how parts become bytes.</summary>
internal static class Xml
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public static readonly XNamespace Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    /// <summary>A writer that leaves the stream open.</summary>
    public static XmlWriter Writer(Stream target)
    {
        var writer = XmlWriter.Create(target, Settings);
        writer.WriteStartDocument(standalone: true);
        return writer;
    }

    public static void Write(Stream target, XElement root)
    {
        using var writer = Writer(target);
        root.WriteTo(writer);
    }

    public static void Write(Stream target, OpenXmlElement root)
    {
        using var writer = Writer(target);
        root.WriteTo(writer);
    }
}
