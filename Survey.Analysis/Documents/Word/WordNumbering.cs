using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Analysis.Documents.Word;

/// <summary>The numbers of chapters, and lists with bullets or numbers.</summary>
internal static class WordNumbering
{
    private const int ChapterList = 1;
    private const int BulletList = 2;
    private const int OrderedList = 3;

    public static W.NumberingProperties Chapters() => Reference(ChapterList);

    public static W.NumberingProperties Bullets() => Reference(BulletList);

    public static W.NumberingProperties Ordered() => Reference(OrderedList);

    public static W.Numbering Part() =>
        new(
            List(ChapterList, W.NumberFormatValues.Decimal, "%1", left: 0, hanging: 0, W.LevelSuffixValues.Space),
            List(BulletList, W.NumberFormatValues.Bullet, "•", left: 340, hanging: 227, W.LevelSuffixValues.Tab),
            List(OrderedList, W.NumberFormatValues.Decimal, "%1.", left: 454, hanging: 341, W.LevelSuffixValues.Tab),
            Instance(ChapterList),
            Instance(BulletList),
            Instance(OrderedList)
        );

    private static W.NumberingProperties Reference(int list) =>
        new(new W.NumberingLevelReference { Val = 0 }, new W.NumberingId { Val = list });

    private static W.AbstractNum List(
        int id,
        W.NumberFormatValues format,
        string text,
        int left,
        int hanging,
        W.LevelSuffixValues suffix
    ) =>
        new(
            new W.MultiLevelType { Val = W.MultiLevelValues.SingleLevel },
            new W.Level(
                new W.StartNumberingValue { Val = 1 },
                new W.NumberingFormat { Val = format },
                new W.LevelSuffix { Val = suffix },
                new W.LevelText { Val = text },
                new W.LevelJustification { Val = W.LevelJustificationValues.Left },
                new W.PreviousParagraphProperties(
                    new W.Indentation
                    {
                        Left = left.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        Hanging = hanging.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    }
                ),
                new W.NumberingSymbolRunProperties(new W.Color { Val = WordColours.Accent })
            )
            {
                LevelIndex = 0,
            }
        )
        {
            AbstractNumberId = id,
        };

    private static W.NumberingInstance Instance(int list) => new(new W.AbstractNumId { Val = list }) { NumberID = list };
}
