namespace Survey.Analysis.Charts;

/// <summary>An interval: a thin line with a short end on each side.</summary>
internal static class IntervalLine
{
    private const double HalfEnd = 4;
    private const double Thick = 1.5;

    public static void Draw(SvgPicture picture, double from, double to, double y)
    {
        picture.Line(from, y, to, y, Paint.Ink, Thick);
        picture.Line(from, y - HalfEnd, from, y + HalfEnd, Paint.Ink, Thick);
        picture.Line(to, y - HalfEnd, to, y + HalfEnd, Paint.Ink, Thick);
    }
}
