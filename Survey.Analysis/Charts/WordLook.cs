using Survey.Analysis.Reading;

namespace Survey.Analysis.Charts;

/// <summary>How words of a chart look.</summary>
/// <param name="Paint">Their colour.</param>
/// <param name="Size">In pixels.</param>
internal sealed record WordLook(Paint Paint, double Size)
{
    /// <summary>The width of a digit, of the size: that of the widest of the usual fonts.</summary>
    private const double Digit = 0.62;

    private const double BoldDigit = 0.7;

    public static readonly WordLook Title = new(Paint.Ink, 17) { IsBold = true };

    public static readonly WordLook Caption = new(Paint.Soft, 13);

    public static readonly WordLook Label = new(Paint.Ink, 14);

    public static readonly WordLook Value = new(Paint.Ink, 13.5) { IsBold = true };

    public static readonly WordLook Mark = new(Paint.Soft, 12);

    public static readonly WordLook Reason = new(Paint.Soft, 12.5) { IsItalic = true };

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    /// <summary>The distance between two lines, in pixels.</summary>
    public double Line => Size * 1.3;

    /// <summary>The width of a text, in pixels.</summary>
    public double WidthOf(string text) => TextLines.Width(text) * DigitWidth;

    /// <summary>The lines of a text in so many pixels.</summary>
    public IReadOnlyList<string> Broken(string text, double width) => TextLines.Broken(text, width / DigitWidth);

    private double DigitWidth => (IsBold ? BoldDigit : Digit) * Size;
}
