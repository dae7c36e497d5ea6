using Survey.Analysis.Reading;

namespace Survey.Analysis.Documents;

/// <summary>Neighbouring columns with the same heading above theirs, or one column without any.</summary>
/// <param name="Over">The heading in common; null is none.</param>
/// <param name="Headings">Of the columns.</param>
internal sealed record HeadingGroup(string? Over, IReadOnlyList<ReadingHeading> Headings)
{
    /// <summary>The columns of a table from the left.</summary>
    public static IReadOnlyList<HeadingGroup> Of(ReadingTable reading)
    {
        List<(string? Over, List<ReadingHeading> Headings)> groups = [];
        foreach (var heading in reading.Headings)
        {
            if (heading.Over is not null && groups.Count > 0 && groups[^1].Over == heading.Over)
            {
                groups[^1].Headings.Add(heading);
            }
            else
            {
                groups.Add((heading.Over, [heading]));
            }
        }

        return [.. groups.Select(group => new HeadingGroup(group.Over, group.Headings))];
    }
}
