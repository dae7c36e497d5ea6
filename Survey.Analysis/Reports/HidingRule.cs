namespace Survey.Analysis.Reports;

/// <summary>Whether a column's figure of that row is hidden, because a count that it derives from is.</summary>
/// <typeparam name="TRow">What a row of the table is about.</typeparam>
internal delegate bool HidingRule<in TRow>(TRow row);
