namespace Survey.Analysis.Charts;

/// <summary>
/// What a part of a chart is painted with: a class that the styles of a page may repaint, for instance where it is dark, and a colour
/// for wherever there are no such styles.
/// </summary>
/// <param name="Class">The name in style sheets.</param>
/// <param name="Colour">Red, green and blue as in <c>#0b5a5f</c>.</param>
internal sealed record Paint(string Class, string Colour)
{
    public static readonly Paint Ink = new("chart-ink", "#221e1a");

    public static readonly Paint Soft = new("chart-soft", "#5f574e");

    public static readonly Paint Line = new("chart-line", "#ddd5c9");

    public static readonly Paint Bar = new("chart-bar", "#5aa5a3");

    /// <summary>Of the whole, beside which groups stand.</summary>
    public static readonly Paint Whole = new("chart-whole", "#a79d91");

    public static readonly Paint Now = new("chart-now", "#a65a18");

    public static readonly Paint Wanted = new("chart-wanted", "#0b5a5f");

    public static readonly Paint Ground = new("chart-ground", "#ffffff");

    private static readonly Paint DarkWords = new("chart-on-light", "#221e1a");

    private static readonly Paint LightWords = new("chart-on-dark", "#ffffff");

    /// <summary>Of ordered parts from the lowest: the lowest is warm, the others the darker the higher.</summary>
    private static readonly (Paint Part, Paint Words)[] Levels =
    [
        (new("chart-part-1", "#b5532a"), LightWords),
        (new("chart-part-2", "#f0d9a8"), DarkWords),
        (new("chart-part-3", "#9fcfca"), DarkWords),
        (new("chart-part-4", "#0b5a5f"), LightWords),
        (new("chart-part-5", "#cfc7dd"), DarkWords),
        (new("chart-part-6", "#5b4a7d"), LightWords),
    ];

    /// <summary>A part and the words on it.</summary>
    public static (Paint Part, Paint Words) Level(int place) => Levels[place % Levels.Length];
}
