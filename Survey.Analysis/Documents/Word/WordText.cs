using DocumentFormat.OpenXml;
using Survey.Analysis.Reading;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Analysis.Documents.Word;

/// <summary>Paragraphs and what stands in them.</summary>
internal static class WordText
{
    public static W.Paragraph Paragraph(string style, params OpenXmlElement?[] content) =>
        new([new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }), .. content.OfType<OpenXmlElement>()]);

    public static W.Paragraph Paragraph(string style, string text) => Paragraph(style, Run(text));

    /// <summary>A text in the look of its paragraph, or of a style for characters.</summary>
    public static W.Run Run(string text, string? style = null)
    {
        var run = new W.Run();
        if (style is not null)
        {
            run.Append(new W.RunProperties(new W.RunStyle { Val = style }));
        }

        var lines = SoundText.Of(text).Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (line > 0)
            {
                run.Append(new W.Break());
            }

            run.Append(new W.Text(lines[line].TrimEnd('\r')) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    public static W.Run Tab() => new(new W.TabChar());

    /// <summary>A text that leads to a bookmark.</summary>
    public static W.Hyperlink Link(string bookmark, params W.Run[] runs) => new(runs) { Anchor = bookmark, History = true };

    /// <summary>Something that the program computes, with what it shows until then.</summary>
    /// <param name="instruction">Such as <c>PAGE</c>.</param>
    /// <param name="shown">What it shows.</param>
    public static IEnumerable<OpenXmlElement> Field(string instruction, params OpenXmlElement[] shown) =>
        [FieldStart(), Instruction(instruction), FieldMiddle(), .. shown, FieldEnd()];

    public static W.Run FieldStart() => Mark(W.FieldCharValues.Begin);

    public static W.Run Instruction(string instruction) =>
        new(new W.FieldCode($" {instruction} ") { Space = SpaceProcessingModeValues.Preserve });

    public static W.Run FieldMiddle() => Mark(W.FieldCharValues.Separate);

    public static W.Run FieldEnd() => Mark(W.FieldCharValues.End);

    private static W.Run Mark(W.FieldCharValues kind) => new(new W.FieldChar { FieldCharType = kind });
}
