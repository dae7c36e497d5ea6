namespace Survey.Analysis.Interchange.Values;

/// <summary>
/// Keeps a spreadsheet from running a text as a formula: such a text gets an apostrophe in front, which spreadsheets take for
/// "this is text". So that reading takes away exactly what writing added, a text that already looks guarded is guarded again.
/// </summary>
public static class FormulaGuard
{
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";

    /// <summary>The text as it may stand in a cell.</summary>
    public static string Guard(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsDangerous(text) || IsGuarded(text) ? "'" + text : text;
    }

    internal static string Unguard(string text) => IsGuarded(text) ? text[1..] : text;

    private static bool IsDangerous(string text) => text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal);

    private static bool IsGuarded(string text) =>
        text.Length > 1 && text[0] == '\'' && (text[1] == '\'' || IsDangerous(text[1..]));
}
