namespace Survey.Analysis.Interchange.Wordings;

/// <summary>How services name the text beside "other".</summary>
internal static class OtherWords
{
    internal static readonly string[] Texts =
    [
        "other",
        "other (please specify)",
        "other text",
        "comment",
        "anders",
        "anders, namelijk",
        "overig",
        "otro",
        "otra",
        "altro",
        "άλλο",
        "autre",
        "sonstiges",
        "andere",
        "outro",
    ];
}
