namespace Survey.Analysis.Reports;

/// <summary>The charts of the report's tables, in words and columns.</summary>
internal static class ReportCharts
{
    /// <summary>A bar with its interval for each row.</summary>
    /// <param name="words">The report's words.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="share">The column of the shares.</param>
    /// <param name="limits">The columns of their limits.</param>
    public static ReportChart Shares<TRow>(
        ReportWords words,
        string title,
        TableColumn<TRow> share,
        (TableColumn<TRow> Low, TableColumn<TRow> High) limits
    ) =>
        new()
        {
            Shape = ChartShape.Bars,
            Title = title,
            Axis = words.Text("chart.axis.share"),
            Columns = [share.Name],
            Limits = (limits.Low.Name, limits.High.Name),
            Largest = 1,
            Description = words.Text("chart.alt.bars", title),
        };

    /// <summary>A bar for each row, whose parts add up to all.</summary>
    /// <param name="words">The report's words.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="parts">The columns of the parts' shares.</param>
    public static ReportChart Parts<TRow>(ReportWords words, string title, IEnumerable<TableColumn<TRow>> parts) =>
        new()
        {
            Shape = ChartShape.StackedBars,
            Title = title,
            Axis = words.Text("chart.axis.part"),
            Columns = [.. parts.Select(part => part.Name)],
            Largest = 1,
            Description = words.Text("chart.alt.parts", title),
        };

    /// <summary>Groups side by side, one column each.</summary>
    /// <param name="words">The report's words.</param>
    /// <param name="groups">The columns of the groups.</param>
    /// <param name="rows">The rows that are drawn, the first and how many.</param>
    public static ReportChart Groups<TRow>(
        ReportWords words,
        IEnumerable<TableColumn<TRow>> groups,
        (int First, int Count) rows
    ) =>
        new()
        {
            Shape = ChartShape.Columns,
            Title = words.Text("chart.profiles"),
            Axis = words.Text("chart.axis.mean_share"),
            Columns = [.. groups.Select(group => group.Name)],
            Rows = rows,
            Largest = 1,
            Description = words.Text("chart.alt.columns", words.Text("chart.profiles")),
        };

    /// <summary>The mean level now and the mean level wanted, two values for each skill.</summary>
    public static ReportChart Levels(
        ReportContext context,
        string title,
        TableColumn<LevelRow> now,
        TableColumn<LevelRow> wanted
    ) =>
        new()
        {
            Shape = ChartShape.PairedBars,
            Title = title,
            Axis = context.Words.Text("chart.axis.level", context.Plan.Levels.Count - 1),
            Columns = [now.Name, wanted.Name],
            Largest = context.Plan.Levels.Count - 1,
            Description = context.Words.Text("chart.alt.pairs", title),
        };
}
