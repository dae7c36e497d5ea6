namespace Survey.Analysis.Disclosure;

/// <summary>A part with the rests (whole - part) that a rule protects, as cells that the report does not show.</summary>
/// <param name="Cells">Those of the part, and the sensitive rests of sums with more than two parts; with two, the rest is the
/// other part.</param>
/// <param name="Sums">Those of the part, and those that define the rests.</param>
/// <param name="PartsOfSmallRests">The cells whose rest is sensitive.</param>
internal sealed record ProtectedPart(
    IReadOnlyList<CountCell> Cells,
    IReadOnlyList<Sum> Sums,
    IReadOnlySet<CellKey> PartsOfSmallRests
)
{
    /// <exception cref="ArgumentException">The cells and sums contradict each other.</exception>
    public static ProtectedPart Of(TablePart part, SuppressionRule rule)
    {
        var system = new CellSystem(part.Cells, part.Sums);
        var (cells, sums, small) = (part.Cells.ToList(), part.Sums.ToList(), new HashSet<CellKey>());
        foreach (var members in rule.ComplementsAreSensitive ? system.Sums : [])
        {
            var whole = system.Cells[members[0]];
            var all = members.Skip(1).Select(member => system.Cells[member]).ToList();
            foreach (var cell in all.Where(cell => HasSensitiveRest(whole, cell, all, rule)))
            {
                small.Add(cell.Key);
                if (all.Count > 2)
                {
                    var rest = new CountCell(CellKey.Rest(whole.Key, cell.Key), whole.Value - cell.Value) { IsPublished = false };
                    cells.Add(rest);
                    sums.Add(new Sum(whole.Key, [cell.Key, rest.Key]));
                }
            }
        }

        return new ProtectedPart(cells, sums, small);
    }

    private static bool HasSensitiveRest(CountCell whole, CountCell part, List<CountCell> parts, SuppressionRule rule) =>
        part.IsProtected
        && rule.IsSensitive(whole.Value - part.Value)
        && parts.Exists(other => other != part && other.IsProtected);
}
