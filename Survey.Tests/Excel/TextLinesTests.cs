using Survey.Analysis.Reading;

namespace Survey.Tests.Excel;

/// <summary>Row heights, computed from character widths.</summary>
public sealed class TextLinesTests
{
    /// <summary>Widths from Carlito's font tables, regular and bold, in units of a digit's width.</summary>
    [Theory]
    [InlineData("Handling information: finding it, judging sources", 38.58, 39.5)]
    [InlineData("0123456789", 10, 10)]
    [InlineData("WWMM", 6.88, 7.03)]
    public void Width_IsNeverLessThanInTheFont_AndAtMostATenthMore(string text, double regular, double bold)
    {
        Assert.InRange(TextLines.Width(text), bold, 1.1 * regular);
    }

    [Fact]
    public void Lines_CountBreaks_AndGrowWithTheText()
    {
        Assert.Equal(1, TextLines.Of("", 20));
        Assert.Equal(3, TextLines.Of("a\n\nb", 20));
        Assert.Equal(1, TextLines.Of(new string('0', 19), 20));
        Assert.Equal(2, TextLines.Of(new string('0', 21), 20));
    }
}
