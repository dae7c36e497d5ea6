using System.Xml.Linq;
using Survey.Analysis.Reading;

namespace Survey.Analysis.Documents.Html;

/// <summary>Where HTML differs from XML, and what neither can hold.</summary>
internal static class HtmlRules
{
    /// <summary>The elements that have no end tag.</summary>
    private static readonly HashSet<string> Void = ["meta", "col", "br", "hr"];

    /// <summary>Gives every element that may have content an end tag, and removes characters that a page cannot hold.</summary>
    public static void Apply(XElement page)
    {
        foreach (var text in page.DescendantNodes().OfType<XText>())
        {
            text.Value = SoundText.Of(text.Value);
        }

        foreach (var element in page.DescendantsAndSelf().Where(element => element.IsEmpty && IsHtml(element)))
        {
            if (!Void.Contains(element.Name.LocalName))
            {
                element.Value = "";
            }
        }
    }

    private static bool IsHtml(XElement element) => element.Name.Namespace == XNamespace.None;
}
