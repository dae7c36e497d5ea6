using Survey.Analysis.Reading;

namespace Survey.Analysis.Documents.Word;

/// <summary>
/// The widths of a table's columns: figures get what their longest value or word of a heading needs, words share the rest. What does
/// not fit otherwise is written smaller.
/// </summary>
/// <param name="Style">Of the paragraphs in cells.</param>
/// <param name="Widths">In twentieths of a point.</param>
internal sealed record WordColumns(string Style, IReadOnlyList<int> Widths)
{
    private const double Digit = 0.62; // of the size of the font: the widest of those that stand in for it
    private const double Padding = 200; // of a cell, in twentieths of a point
    private const double LeastForWords = 2200;
    private const double WidestWords = 40; // digits

    private static readonly (string Style, double Size)[] Sizes = [("TableText", 9), ("TableTextSmall", 8)];

    public static WordColumns Of(Guide guide, GuideTable table)
    {
        var needs = table.Reading.Headings.Select(heading => Need(guide, table, heading)).ToList();
        var words = table.Reading.Headings.Select(heading => !heading.IsFigure).ToList();
        foreach (var (style, size) in Sizes)
        {
            var wide = needs.Select(need => (need * Digit * size * 20) + Padding).ToList();
            var figures = wide.Where((_, i) => !words[i]).Sum();
            if (figures + (LeastForWords * words.Count(isWords => isWords)) <= WordPage.TextWidth || style == Sizes[^1].Style)
            {
                return new(style, Fit(wide, words, WordPage.TextWidth - figures));
            }
        }

        throw new InvalidOperationException("The smallest size fits always.");
    }

    private static List<int> Fit(List<double> wide, List<bool> words, double free)
    {
        if (free < LeastForWords)
        {
            var scale = WordPage.TextWidth / wide.Sum();
            return [.. wide.Select(width => (int)(width * scale))];
        }

        var wanted = wide.Where((_, i) => words[i]).Sum();
        return [.. wide.Select((width, i) => (int)(words[i] ? width / wanted * free : width))];
    }

    private static double Need(Guide guide, GuideTable table, ReadingHeading heading)
    {
        var cells = table.Reading.Rows.Select(row => TextLines.Width(guide.Figures.Of(table.Reading.At(row, heading))));
        var head = heading.Text.Split(' ').Select(TextLines.Width).DefaultIfEmpty().Max() * 1.05;
        var widest = cells.DefaultIfEmpty().Max();
        return Math.Max(head, heading.IsFigure ? widest : Math.Min(widest, WidestWords));
    }
}
