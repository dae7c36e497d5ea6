namespace Survey.Analysis.Documents.Word;

/// <summary>How a kind of paragraph looks.</summary>
/// <param name="Id">By which paragraphs name it.</param>
/// <param name="Name">What Word calls it.</param>
/// <param name="Size">In points.</param>
internal sealed record WordStyle(string Id, string Name, double Size)
{
    public const string Normal = "Normal";

    public const string Table = "GuideTable";

    public static readonly IReadOnlyList<WordStyle> All =
    [
        new(Normal, "Normal", 10.5) { After = 6 },
        new("Title", "Title", 32)
        {
            IsSerif = true,
            IsBold = true,
            Before = 190,
            After = 14,
        },
        new("Subtitle", "Subtitle", 14) { Colour = WordColours.Soft, After = 14 },
        new("Heading1", "heading 1", 20)
        {
            IsSerif = true,
            IsBold = true,
            Colour = WordColours.Accent,
            Before = 30,
            After = 8,
            KeepsWithNext = true,
            Outline = 0,
        },
        new("Heading2", "heading 2", 13)
        {
            IsSerif = true,
            IsBold = true,
            Before = 20,
            After = 6,
            KeepsWithNext = true,
            Outline = 1,
        },
        new("Heading3", "heading 3", 12)
        {
            IsSerif = true,
            IsBold = true,
            Before = 12,
            After = 6,
            KeepsWithNext = true,
            Outline = 2,
        },
        new("TOCHeading", "TOC Heading", 20)
        {
            IsSerif = true,
            IsBold = true,
            Colour = WordColours.Accent,
            After = 12,
            KeepsWithNext = true,
        },
        new("TOC1", "toc 1", 11.5) { After = 7, Tab = 500 },
        new("Lead", "Lead", 12)
        {
            Colour = WordColours.Soft,
            After = 8,
            KeepsWithNext = true,
        },
        new("ListBullet", "List Bullet", 10.5) { Fill = WordColours.Wash, After = 4 },
        new("ListNumber", "List Number", 10.5) { Fill = WordColours.Wash, After = 4 },
        new("Caption", "caption", 9.5)
        {
            Colour = WordColours.Soft,
            Before = 4,
            After = 4,
            KeepsWithNext = true,
        },
        new("Chart", "Chart", 10.5) { After = 0, KeepsWithNext = true },
        new("Note", "Note", 8.5)
        {
            Colour = WordColours.Soft,
            Before = 2,
            After = 2,
        },
        new("Notice", "Notice", 10)
        {
            Fill = WordColours.Notice,
            Bar = WordColours.NoticeLine,
            Before = 12,
        },
        new("TableText", "Table Text", 9) { Before = 1.5, After = 1.5 },
        new("TableTextSmall", "Table Text Small", 8) { Before = 1.5, After = 1.5 },
        new("Header", "header", 8.5) { Colour = WordColours.Soft, After = 0 },
        new("Footer", "footer", 8.5) { Colour = WordColours.Soft, After = 0 },
    ];

    public bool IsSerif { get; init; }

    public bool IsBold { get; init; }

    public string Colour { get; init; } = WordColours.Ink;

    /// <summary>The ground; null is none.</summary>
    public string? Fill { get; init; }

    /// <summary>The colour of a bar beside the text; null is none.</summary>
    public string? Bar { get; init; }

    /// <summary>Free room above, in points.</summary>
    public double Before { get; init; }

    /// <summary>Free room below, in points.</summary>
    public double After { get; init; }

    public bool KeepsWithNext { get; init; }

    /// <summary>The level of a heading, from 0; null is text.</summary>
    public int? Outline { get; init; }

    /// <summary>A tab stop, in twentieths of a point; null is none.</summary>
    public int? Tab { get; init; }
}
