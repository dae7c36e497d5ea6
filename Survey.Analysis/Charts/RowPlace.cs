namespace Survey.Analysis.Charts;

/// <summary>Where a row of a chart stands.</summary>
/// <param name="LabelLines">Its label.</param>
/// <param name="LabelTop">Where the label begins.</param>
/// <param name="Top">Where its bars begin.</param>
/// <param name="Height">How high its bars are together.</param>
internal sealed record RowPlace(IReadOnlyList<string> LabelLines, double LabelTop, double Top, double Height)
{
    public double Middle => Top + (Height / 2);
}
