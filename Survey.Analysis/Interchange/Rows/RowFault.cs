namespace Survey.Analysis.Interchange.Rows;

/// <summary>Something in a cell that must be mended.</summary>
internal sealed record RowFault(string Id, string Column, string Message);
