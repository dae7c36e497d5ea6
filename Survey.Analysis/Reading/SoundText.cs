namespace Survey.Analysis.Reading;

/// <summary>Texts of a questionnaire or an answer as a document, a page or a picture can hold them.</summary>
internal static class SoundText
{
    /// <summary>The text without what XML cannot hold: control characters are left out, halves of characters replaced.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.EnumerateRunes().Where(rune => !IsForbidden(rune.Value)));
    }

    private static bool IsForbidden(int character) =>
        character < ' ' && character is not ('\t' or '\n' or '\r') || character is 0xFFFE or 0xFFFF;
}
