using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Analysis.Documents.Word;

/// <summary>How the parts of the document look: the only place that knows fonts, sizes and distances.</summary>
internal static class WordStyles
{
    private const string Sans = "Calibri";
    private const string Serif = "Cambria";

    public static W.Styles Part(string language) =>
        new([
            Defaults(language),
            .. WordStyle.All.Select(Paragraph),
            Character("Source", "Source", new W.Color { Val = WordColours.Accent }, new W.FontSize { Val = "17" }),
            Character("CaptionLabel", "Caption Label", new W.Bold(), new W.Color { Val = WordColours.Accent }),
            PlainTable(),
            Table(),
        ]);

    private static W.DocDefaults Defaults(string language) =>
        new(
            new W.RunPropertiesDefault(
                new W.RunPropertiesBaseStyle(
                    Fonts(isSerif: false),
                    new W.Color { Val = WordColours.Ink },
                    new W.FontSize { Val = "21" },
                    new W.Languages { Val = CultureInfo.CreateSpecificCulture(language).Name }
                )
            ),
            new W.ParagraphPropertiesDefault(
                new W.ParagraphPropertiesBaseStyle(
                    new W.SpacingBetweenLines
                    {
                        After = "120",
                        Line = "271",
                        LineRule = W.LineSpacingRuleValues.Auto,
                    }
                )
            )
        );

    private static W.Style Paragraph(WordStyle style)
    {
        var run = new W.StyleRunProperties();
        if (style.IsSerif)
        {
            run.Append(Fonts(isSerif: true));
        }

        if (style.IsBold)
        {
            run.Append(new W.Bold());
        }

        run.Append(new W.Color { Val = style.Colour });
        run.Append(new W.FontSize { Val = Number(2 * style.Size) });
        var drawn = new W.Style { Type = W.StyleValues.Paragraph, StyleId = style.Id };
        drawn.Append(new W.StyleName { Val = style.Name });
        if (style.Id == WordStyle.Normal)
        {
            drawn.Default = true;
        }
        else
        {
            drawn.Append(new W.BasedOn { Val = WordStyle.Normal });
        }

        drawn.Append(new W.PrimaryStyle(), ParagraphProperties(style), run);
        return drawn;
    }

    private static W.StyleParagraphProperties ParagraphProperties(WordStyle style)
    {
        var properties = new W.StyleParagraphProperties();
        if (style.KeepsWithNext)
        {
            properties.Append(new W.KeepNext());
        }

        properties.Append(new W.KeepLines());
        if (style.Bar is { } bar)
        {
            properties.Append(
                new W.ParagraphBorders(
                    new W.LeftBorder
                    {
                        Val = W.BorderValues.Single,
                        Color = bar,
                        Size = 24,
                        Space = 8,
                    }
                )
            );
        }

        if (style.Fill is { } fill)
        {
            properties.Append(
                new W.Shading
                {
                    Val = W.ShadingPatternValues.Clear,
                    Color = "auto",
                    Fill = fill,
                }
            );
        }

        if (style.Tab is { } tab)
        {
            properties.Append(new W.Tabs(new W.TabStop { Val = W.TabStopValues.Left, Position = tab }));
        }

        properties.Append(new W.SpacingBetweenLines { Before = Number(20 * style.Before), After = Number(20 * style.After) });
        if (style.Outline is { } level)
        {
            properties.Append(new W.OutlineLevel { Val = level });
        }

        return properties;
    }

    private static W.Style Character(string id, string name, params OpenXmlElement[] look) =>
        new(new W.StyleName { Val = name }, new W.PrimaryStyle(), new W.StyleRunProperties(look))
        {
            Type = W.StyleValues.Character,
            StyleId = id,
            CustomStyle = true,
        };

    private static W.Style PlainTable() =>
        new(
            new W.StyleName { Val = "Normal Table" },
            new W.StyleTableProperties(
                new W.TableCellMarginDefault(
                    new W.TopMargin { Width = "0", Type = W.TableWidthUnitValues.Dxa },
                    new W.TableCellLeftMargin { Width = 70, Type = W.TableWidthValues.Dxa },
                    new W.BottomMargin { Width = "0", Type = W.TableWidthUnitValues.Dxa },
                    new W.TableCellRightMargin { Width = 70, Type = W.TableWidthValues.Dxa }
                )
            )
        )
        {
            Type = W.StyleValues.Table,
            StyleId = "TableNormal",
            Default = true,
        };

    /// <summary>Thin lines between rows, a strong one below the head.</summary>
    private static W.Style Table() =>
        new(
            new W.StyleName { Val = "Guide Table" },
            new W.BasedOn { Val = "TableNormal" },
            new W.StyleTableProperties(
                new W.TableBorders(
                    new W.BottomBorder
                    {
                        Val = W.BorderValues.Single,
                        Color = WordColours.Line,
                        Size = 4,
                    },
                    new W.InsideHorizontalBorder
                    {
                        Val = W.BorderValues.Single,
                        Color = WordColours.Line,
                        Size = 4,
                    }
                )
            ),
            new W.TableStyleProperties(
                new W.RunPropertiesBaseStyle(new W.Bold()),
                new W.TableStyleConditionalFormattingTableCellProperties(
                    new W.TableCellBorders(
                        new W.BottomBorder
                        {
                            Val = W.BorderValues.Single,
                            Color = WordColours.Ink,
                            Size = 12,
                        }
                    )
                )
            )
            {
                Type = W.TableStyleOverrideValues.FirstRow,
            }
        )
        {
            Type = W.StyleValues.Table,
            StyleId = WordStyle.Table,
            CustomStyle = true,
        };

    private static W.RunFonts Fonts(bool isSerif)
    {
        var name = isSerif ? Serif : Sans;
        return new()
        {
            Ascii = name,
            HighAnsi = name,
            ComplexScript = name,
            EastAsia = name,
        };
    }

    private static string Number(double value) => ((int)value).ToString(CultureInfo.InvariantCulture);
}
