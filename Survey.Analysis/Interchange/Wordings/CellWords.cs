namespace Survey.Analysis.Interchange.Wordings;

/// <summary>Words of a cell, and what they were taken for.</summary>
/// <param name="Tally">Where they are counted.</param>
/// <param name="Text">As the file has them.</param>
/// <param name="Match">The option's wording; null where they match none.</param>
/// <param name="IsOnlyLanguage">Whether no other language has that wording.</param>
internal readonly record struct CellWords(CellTally Tally, string Text, Wording? Match, bool IsOnlyLanguage);
