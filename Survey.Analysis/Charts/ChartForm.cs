namespace Survey.Analysis.Charts;

/// <summary>The room that a chart is drawn for.</summary>
public sealed record ChartForm
{
    /// <summary>For a page of a document or a screen: labels beside the bars.</summary>
    public static readonly ChartForm Wide = new() { Width = 720 };

    /// <summary>For a phone: labels above the bars.</summary>
    public static readonly ChartForm Narrow = new() { Width = 360, LabelsAbove = true };

    /// <summary>In pixels, as wide as the chart is meant to be shown.</summary>
    public required double Width { get; init; }

    public bool LabelsAbove { get; init; }

    /// <summary>Whether the title stands in the picture; where words around it say what it shows, it need not.</summary>
    public bool HasTitle { get; init; }
}
