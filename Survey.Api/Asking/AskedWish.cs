using Survey.Analysis.Responses;

namespace Survey.Api.Asking;

/// <summary>The choices of the cross-tabs that are asked for.</summary>
/// <param name="Rows">A table for each.</param>
/// <param name="Columns">Side by side in each table.</param>
internal sealed record AskedWish(IReadOnlyList<ChoiceColumn> Rows, IReadOnlyList<ChoiceColumn> Columns);
