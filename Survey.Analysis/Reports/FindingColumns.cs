namespace Survey.Analysis.Reports;

/// <summary>The columns that a sentence quotes.</summary>
internal sealed record FindingColumns<TRow>(TableColumn<TRow> Count, TableColumn<TRow> Base, TableColumn<TRow> Share);
