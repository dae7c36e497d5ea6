using Survey.Analysis.Reports;

namespace Survey.Analysis.Documents;

/// <summary>A chapter of a document.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Section">The chapter of the report.</param>
/// <param name="Notes">What holds for all its tables, and what is left out.</param>
/// <param name="Tables">In the order of the report.</param>
internal sealed record GuideChapter(int Number, Section Section, IReadOnlyList<string> Notes, IReadOnlyList<GuideTable> Tables);
