using System.Xml.Linq;
using Survey.Analysis.Charts;

namespace Survey.Analysis.Documents.Html;

/// <summary>A chart; in a chapter it is drawn for wide pages and for phones, and the styles show one of the two.</summary>
internal static class FigurePart
{
    /// <param name="guide">The document.</param>
    /// <param name="figure">The chart.</param>
    /// <param name="id">Unique on the page.</param>
    public static XElement Of(Guide guide, GuideFigure figure, string id) =>
        new(
            "figure",
            Caption(guide, figure, figure.Chart.Title == figure.Table.Title ? null : figure.Chart.Title),
            Draw(guide, figure, ChartForm.Wide, id, "wide"),
            Draw(guide, figure, ChartForm.Narrow, id, "narrow")
        );

    /// <summary>A chart that stands beside another.</summary>
    public static XElement Small(Guide guide, GuideFigure figure, string id) =>
        new("figure", Caption(guide, figure, figure.Chart.Title), Draw(guide, figure, ChartForm.Narrow, id, "small"));

    /// <param name="guide">The document.</param>
    /// <param name="figure">The chart.</param>
    /// <param name="title">What is written beside its number; null where the heading above says it.</param>
    private static XElement Caption(Guide guide, GuideFigure figure, string? title) =>
        new("figcaption", new XElement("b", guide.NameOf(figure)), title is null ? null : $" {title}");

    private static XElement? Draw(Guide guide, GuideFigure figure, ChartForm form, string id, string name) =>
        SvgChart.Draw(figure.Table, figure.Chart, guide.Report.Reasons, form, $"{id}-{name}") is { } drawn
            ? new XElement("div", Markup.Class($"drawing {name}"), XElement.Parse(drawn))
            : null;
}
