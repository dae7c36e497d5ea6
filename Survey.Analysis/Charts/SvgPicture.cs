using System.Globalization;
using System.Xml.Linq;
using Survey.Analysis.Reading;

namespace Survey.Analysis.Charts;

/// <summary>A picture while it is drawn: shapes and words at their places, in pixels from the top left.</summary>
/// <param name="width">Of the picture.</param>
internal sealed class SvgPicture(double width)
{
    private const string Fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly List<XElement> shapes = [];

    public double Width => width;

    public void Rectangle(double left, double top, double wide, double high, Paint paint) =>
        shapes.Add(
            new(
                Svg + "rect",
                Number("x", left),
                Number("y", top),
                Number("width", Math.Max(0, wide)),
                Number("height", high),
                new XAttribute("class", paint.Class),
                new XAttribute("fill", paint.Colour)
            )
        );

    public void Line(double fromX, double fromY, double toX, double toY, Paint paint, double thick = 1) =>
        shapes.Add(
            new(
                Svg + "line",
                Number("x1", fromX),
                Number("y1", fromY),
                Number("x2", toX),
                Number("y2", toY),
                new XAttribute("class", $"{paint.Class}-stroke"),
                new XAttribute("stroke", paint.Colour),
                Number("stroke-width", thick)
            )
        );

    public void Dot(double x, double y, double radius, Paint paint, Paint? edge = null) =>
        shapes.Add(
            new(
                Svg + "circle",
                Number("cx", x),
                Number("cy", y),
                Number("r", radius),
                new XAttribute("class", edge is null ? paint.Class : $"{paint.Class} {edge.Class}-stroke"),
                new XAttribute("fill", paint.Colour),
                edge is null ? null : new XAttribute("stroke", edge.Colour),
                edge is null ? null : Number("stroke-width", 2)
            )
        );

    /// <param name="x">Where the words begin, have their middle, or end.</param>
    /// <param name="y">The line that they stand on.</param>
    /// <param name="text">The words.</param>
    /// <param name="look">How they look.</param>
    /// <param name="anchor">What stands at <paramref name="x"/>: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public void Words(double x, double y, string text, WordLook look, string anchor = "start") =>
        shapes.Add(
            new(
                Svg + "text",
                Number("x", x),
                Number("y", y),
                Number("font-size", look.Size),
                new XAttribute("class", look.Paint.Class),
                new XAttribute("fill", look.Paint.Colour),
                look.IsBold ? new XAttribute("font-weight", "600") : null,
                look.IsItalic ? new XAttribute("font-style", "italic") : null,
                anchor == "start" ? null : new XAttribute("text-anchor", anchor),
                SoundText.Of(text)
            )
        );

    /// <summary>The finished picture as an element that stands in a page or is a file of its own.</summary>
    /// <param name="height">Of the picture.</param>
    /// <param name="id">Unique on the page.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What it says, for those who do not see it.</param>
    public string ToSvg(double height, string id, string title, string description)
    {
        var picture = new XElement(
            Svg + "svg",
            new XAttribute("xmlns", Svg.NamespaceName),
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width:0.#} {height:0.#}")),
            Number("width", width),
            Number("height", height),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{id}-title {id}-says"),
            new XAttribute("font-family", Fonts),
            new XElement(Svg + "title", new XAttribute("id", $"{id}-title"), SoundText.Of(title)),
            new XElement(Svg + "desc", new XAttribute("id", $"{id}-says"), SoundText.Of(description)),
            shapes
        );
        return picture.ToString(SaveOptions.DisableFormatting);
    }

    private static XAttribute Number(string name, double value) =>
        new(name, value.ToString("0.##", CultureInfo.InvariantCulture));
}
