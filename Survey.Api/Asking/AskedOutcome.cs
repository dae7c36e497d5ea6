using System.Diagnostics.CodeAnalysis;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;
using Survey.Api.Results;

namespace Survey.Api.Asking;

/// <summary>The tables that were asked for, or why there are none.</summary>
/// <param name="Answers">All answers of the survey.</param>
/// <param name="Filters">Those of the address, one for each question.</param>
public sealed record AskedOutcome(ResponseSet Answers, IReadOnlyList<AskedFilter> Filters)
{
    /// <summary>The only questions that can stand in the columns; null where all can.</summary>
    public IReadOnlyList<string>? Breakdowns { get; init; }

    /// <summary>Null exactly where there is a fault.</summary>
    public AskedCrossTabs? Tables { get; init; }

    /// <summary>Why there are no tables.</summary>
    public ViewProblem? Fault { get; init; }

    [MemberNotNullWhen(true, nameof(Tables))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsSound => Tables is not null;
}
