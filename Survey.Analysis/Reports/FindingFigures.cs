namespace Survey.Analysis.Reports;

/// <summary>What a sentence quotes of one row of a table.</summary>
internal sealed record FindingFigures(string Table, string Code, string Label, double Count, double Base, double Share);
