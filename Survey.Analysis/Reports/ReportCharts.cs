namespace Survey.Analysis.Reports;

/// <summary>The charts of the report's tables, in words and columns.</summary>
internal static class ReportCharts
{
    /// <summary>A bar a row with its interval.</summary>
    /// <param name="words">The report's words.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="share">The column of the shares.</param>
    /// <param name="limits">The columns of their limits.</param>
    public static ReportChart Shares(ReportWords words, string title, string share, (string Low, string High) limits) =>
        new()
        {
            Shape = ChartShape.Bars,
            Title = title,
            Axis = words.Text("chart.axis.share"),
            Columns = [share],
            Limits = limits,
            Largest = 1,
            Description = words.Text("chart.alt.bars", title),
        };

    /// <summary>A bar a row whose parts add up to all.</summary>
    /// <param name="words">The report's words.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="parts">The columns of the parts' shares.</param>
    public static ReportChart Parts(ReportWords words, string title, IReadOnlyList<string> parts) =>
        new()
        {
            Shape = ChartShape.StackedBars,
            Title = title,
            Axis = words.Text("chart.axis.part"),
            Columns = parts,
            Largest = 1,
            Description = words.Text("chart.alt.parts", title),
        };

    /// <summary>Groups side by side, a column each.</summary>
    /// <param name="words">The report's words.</param>
    /// <param name="groups">The columns of the groups.</param>
    /// <param name="rows">The rows that are drawn, the first and how many.</param>
    public static ReportChart Groups(ReportWords words, IReadOnlyList<string> groups, (int First, int Count) rows) =>
        new()
        {
            Shape = ChartShape.Columns,
            Title = words.Text("chart.profiles"),
            Axis = words.Text("chart.axis.mean_share"),
            Columns = groups,
            Rows = rows,
            Largest = 1,
            Description = words.Text("chart.alt.columns", words.Text("chart.profiles")),
        };

    /// <summary>The mean level now beside the mean level wanted, two bars a skill.</summary>
    public static ReportChart Levels(ReportContext context, string title) =>
        new()
        {
            Shape = ChartShape.PairedBars,
            Title = title,
            Axis = context.Words.Text("chart.axis.level", context.Plan.Levels.Count - 1),
            Columns = ["mean_current", "mean_desired"],
            Largest = context.Plan.Levels.Count - 1,
            Description = context.Words.Text("chart.alt.pairs", title),
        };
}
