namespace Survey.Analysis.Reports;

/// <summary>The charts of the report's tables, in words and columns.</summary>
internal static class ReportCharts
{
    /// <summary>A bar a row with its interval.</summary>
    /// <param name="words">The report's words.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="share">The column of the shares.</param>
    /// <param name="limits">The columns of their limits.</param>
    public static ReportChart Shares(ReportWords words, string title, string share, (string Low, string High) limits) => new()
    {
        Shape = ChartShape.Bars,
        Title = title,
        Axis = words.Text("chart.axis.share"),
        Columns = [share],
        Limits = limits,
        Largest = 1,
        Description = words.Text("chart.alt.bars", title),
    };

    /// <summary>The mean level now beside the mean level wanted, two bars a skill.</summary>
    public static ReportChart Levels(ReportContext context, string title) => new()
    {
        Shape = ChartShape.PairedBars,
        Title = title,
        Axis = context.Words.Text("chart.axis.level", context.Plan.Levels.Count - 1),
        Columns = ["mean_current", "mean_desired"],
        Largest = context.Plan.Levels.Count - 1,
        Description = context.Words.Text("chart.alt.pairs", title),
    };
}
