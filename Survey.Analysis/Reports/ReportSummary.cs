namespace Survey.Analysis.Reports;

/// <summary>The report on one page: who was asked, what was found, and what follows from it.</summary>
public sealed record ReportSummary
{
    /// <summary>What people read above it.</summary>
    public required string Title { get; init; }

    /// <summary>Who asked whom, when, and how many answered in each group.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The weightiest first; at most <see cref="MostFindings"/>.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The charts that show the findings; at most <see cref="MostFigures"/>.</summary>
    public required IReadOnlyList<SummaryFigure> Figures { get; init; }

    /// <summary>What stands above <see cref="Lessons"/>; null where there are none.</summary>
    public string? LessonsIntro { get; init; }

    /// <summary>The lessons, the greatest need first.</summary>
    public required IReadOnlyList<Finding> Lessons { get; init; }

    internal const int MostFindings = 10;

    internal const int MostFigures = 3;
}
