using System.Diagnostics.CodeAnalysis;
using Survey.Analysis.Reports;

namespace Survey.Api.Asking;

/// <summary>The tables that were asked for, or why there are none.</summary>
/// <param name="Tables">Null exactly where there is a fault.</param>
/// <param name="Fault">Why there are none.</param>
internal sealed record AskedOutcome(AskedCrossTabs? Tables, AskedFault? Fault)
{
    [MemberNotNullWhen(true, nameof(Tables))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsSound => Tables is not null;
}
