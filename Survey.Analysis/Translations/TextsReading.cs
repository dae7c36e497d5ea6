using Survey.Analysis.Problems;
using Survey.Analysis.Texts;

namespace Survey.Analysis.Translations;

/// <summary>A library with the texts of files.</summary>
/// <param name="Library">With every text that can be used: what has a problem is said as before.</param>
/// <param name="Problems">In the order of the files and their lines.</param>
public sealed record TextsReading(TextLibrary Library, IReadOnlyList<Problem> Problems);
