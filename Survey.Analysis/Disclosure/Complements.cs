namespace Survey.Analysis.Disclosure;

/// <summary>The rests (whole - part) that a rule protects, as cells that the report does not show.</summary>
internal sealed class Complements
{
    private Complements(IReadOnlyList<CountCell> rests, IReadOnlyList<Sum> sums, IReadOnlySet<CellKey> parts) =>
        (Rests, Sums, Parts) = (rests, sums, parts);

    /// <summary>The sensitive rests of sums with more than two parts; with two, the rest is the other part.</summary>
    public IReadOnlyList<CountCell> Rests { get; }

    public IReadOnlyList<Sum> Sums { get; }

    /// <summary>The parts whose rest is sensitive.</summary>
    public IReadOnlySet<CellKey> Parts { get; }

    public static Complements Of(CellSystem system, SuppressionRule rule)
    {
        var (rests, sums, parts) = (new List<CountCell>(), new List<Sum>(), new HashSet<CellKey>());
        foreach (var members in rule.ComplementsAreSensitive ? system.Sums : [])
        {
            var whole = system.Cells[members[0]];
            var all = members.Skip(1).Select(member => system.Cells[member]).ToList();
            foreach (var part in all.Where(part => HasSensitiveRest(whole, part, all, rule)))
            {
                parts.Add(part.Key);
                if (all.Count > 2)
                {
                    var rest = new CountCell(CellKey.Rest(whole.Key, part.Key), whole.Value - part.Value) { IsPublished = false };
                    rests.Add(rest);
                    sums.Add(new Sum(whole.Key, [part.Key, rest.Key]));
                }
            }
        }

        return new Complements(rests, sums, parts);
    }

    private static bool HasSensitiveRest(CountCell whole, CountCell part, List<CountCell> parts, SuppressionRule rule) =>
        part.IsProtected
        && rule.IsSensitive(whole.Value - part.Value)
        && parts.Exists(other => other != part && other.IsProtected);
}
