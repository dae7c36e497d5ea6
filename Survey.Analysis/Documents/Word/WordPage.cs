using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Analysis.Documents.Word;

/// <summary>A4, in twentieths of a point.</summary>
internal static class WordPage
{
    /// <summary>Between the margins.</summary>
    public const int TextWidth = Width - (2 * Side);

    private const int Width = 11906;
    private const int Height = 16838;
    private const int Side = 1191;

    /// <param name="header">The id of the part above every page but the first.</param>
    /// <param name="footer">The id of the part below.</param>
    public static W.SectionProperties Of(string header, string footer) =>
        new(
            new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = header },
            new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = footer },
            new W.PageSize { Width = Width, Height = Height },
            new W.PageMargin
            {
                Top = 1304,
                Bottom = 1247,
                Left = Side,
                Right = Side,
                Header = 624,
                Footer = 624,
                Gutter = 0,
            },
            new W.TitlePage()
        );
}
