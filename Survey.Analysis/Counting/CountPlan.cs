using Survey.Analysis.Responses;

namespace Survey.Analysis.Counting;

/// <summary>
/// All that has to be counted, without any respondents: it can be counted of several parts of them, anywhere, and the parts'
/// <see cref="Counts"/> add up. A table that is asked for several times is counted once.
/// </summary>
internal sealed class CountPlan(IEnumerable<CountTable> tables)
{
    /// <summary>Words of 64 respondents; counting fewer takes less time than waking other processors.</summary>
    private const long WorthSharing = 1 << 16;

    private readonly CountTable[] tables = [.. tables.Distinct()];

    public IReadOnlyList<CountTable> Tables => tables;

    public Counts Count(ResponseSet responses)
    {
        var finder = new SetFinder(responses);
        var counting = new TableCounting(finder.Everyone, responses.Weights?.ToArray());
        var sets = Array.ConvertAll(tables, table => new FoundTable(
            finder[table.Rows],
            finder[table.Columns],
            finder[table.Within]
        ));
        var counted = new TableCounts[tables.Length];
        if (tables.Length > 1 && sets.Sum(table => table.Cells * finder.Everyone.Words.Length) > WorthSharing)
        {
            Parallel.For(0, tables.Length, i => counted[i] = counting.Of(sets[i]));
        }
        else
        {
            for (var i = 0; i < tables.Length; i++)
            {
                counted[i] = counting.Of(sets[i]);
            }
        }

        var everyone = counting.Of(new FoundTable([finder.Everyone], [finder.Everyone], finder.Everyone));
        return new Counts(responses.Count, responses.Weights is not null, everyone[0, 0], tables, counted);
    }
}
