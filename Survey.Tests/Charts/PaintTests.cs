using System.Globalization;
using Survey.Analysis.Charts;

namespace Survey.Tests.Charts;

/// <summary>Words of charts can be read on what is behind them: a contrast of at least 4.5 (WCAG 2.2, 1.4.3).</summary>
public sealed class PaintTests
{
    private const double Least = 4.5;

    [Fact]
    public void Words_OnTheGround_CanBeRead() =>
        Assert.All([Paint.Ink, Paint.Soft], words => Assert.InRange(Contrast(words, Paint.Ground), Least, 21));

    [Fact]
    public void Words_OnParts_CanBeRead() =>
        Assert.All(Enumerable.Range(0, 6).Select(Paint.Level), level =>
            Assert.InRange(Contrast(level.Words, level.Part), Least, 21)
        );

    [Fact]
    public void Bars_StandOutFromTheGround() =>
        Assert.All([Paint.Now, Paint.Wanted], paint => Assert.InRange(Contrast(paint, Paint.Ground), 3, 21));

    [Fact]
    public void Contrast_OfBlackOnWhite_Is21() => Assert.Equal(21, Contrast(new("", "#000000"), new("", "#ffffff")), 1e-9);

    private static double Contrast(Paint one, Paint other)
    {
        var (a, b) = (Luminance(one.Colour), Luminance(other.Colour));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable
            .Range(0, 3)
            .Select(part =>
                Linear(int.Parse(colour.AsSpan(1 + (2 * part), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d)
            );
        return parts.Zip([0.2126, 0.7152, 0.0722], (part, weight) => part * weight).Sum();
    }

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
}
