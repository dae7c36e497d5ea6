namespace Survey.Analysis.Reports;

/// <summary>
/// Says a share in words where they fit: a fraction itself, "nearly" for at most 5 percentage points below it, and "just over" for
/// at most 3 above. The words of no two fractions overlap. Below a base of 10 there are none: three of nine are no "one in three".
/// </summary>
internal static class ShareWords
{
    public const double SmallestBase = 10;

    public const double MostBelow = 0.05;

    public const double MostAbove = 0.03;

    /// <summary>Shares of whole numbers that are equal may differ by rounding.</summary>
    private const double Tolerance = 1e-9;

    private static readonly (string Name, double Value)[] Fractions =
    [
        ("quarter", 1 / 4d),
        ("third", 1 / 3d),
        ("half", 1 / 2d),
        ("two_thirds", 2 / 3d),
        ("three_quarters", 3 / 4d),
    ];

    /// <returns>The words; null where none fit.</returns>
    public static string? Of(ReportWords words, double share, double @base)
    {
        if (@base < SmallestBase)
        {
            return null;
        }

        foreach (var (name, value) in Fractions)
        {
            var distance = share - value;
            if (Math.Abs(distance) <= Tolerance)
            {
                return words.Text($"words.{name}.exact");
            }

            if (distance < MostAbove + Tolerance && distance > -MostBelow - Tolerance)
            {
                return words.Text(distance < 0 ? "words.nearly" : "words.over", words.Text($"words.{name}"));
            }
        }

        return null;
    }
}
