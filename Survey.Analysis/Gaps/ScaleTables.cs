using Survey.Analysis.Counting;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Scales;

namespace Survey.Analysis.Gaps;

/// <summary>
/// What reliability must count of one scale, of the respondents with a level for every item: how many have each level of an item,
/// and each pair of levels of two. Sums, squares and products of levels follow from these exactly.
/// </summary>
internal sealed class ScaleTables
{
    private readonly CountTable complete;
    private readonly CountTable[] levels;
    private readonly CountAxis[] aboveLowest;

    /// <param name="items">The items' options are levels, lowest first.</param>
    public ScaleTables(IReadOnlyList<ChoiceColumn> items)
    {
        var everyItem = CountedSet.Every([.. items.Select(CountedSet.Answered)]);
        complete = new(new CountAxis([everyItem]));
        levels = [.. items.Select(item => new CountTable(new CountAxis([.. Levels(item, everyItem)])))];
        aboveLowest = [.. items.Select(item => new CountAxis([.. Levels(item, everyItem).Skip(1)]))];
    }

    public IEnumerable<CountTable> All =>
        [
            complete,
            .. levels,
            .. Enumerable
                .Range(0, levels.Length)
                .SelectMany(item => Enumerable.Range(0, item).Select(other => Pair(item, other))),
        ];

    /// <param name="counts">Of a plan with <see cref="All"/>.</param>
    public ScaleMoments Moments(Counts counts)
    {
        var rows = counts[complete].Respondents(0, 0);
        int[][] byLevel =
        [
            .. levels.Select(table => table.Rows.Sets.Select((_, i) => counts[table].Respondents(i, 0)).ToArray()),
        ];
        double[] sums = [.. byLevel.Select(item => item.Select((count, level) => (double)level * count).Sum())];
        return new ScaleMoments(
            counts.Respondents,
            rows,
            [.. sums.Select(sum => rows == 0 ? 0 : sum / rows)],
            [.. Enumerable.Range(0, levels.Length).Where(item => byLevel[item].Count(count => count > 0) > 1)],
            rows < 2
                ? null
                : CovarianceMatrix.OfSums(rows, sums, (item, other) =>
                    item == other
                        ? byLevel[item].Select((count, level) => (double)level * level * count).Sum()
                        : SumOfProducts(counts[Pair(item, other)])
                )
        );
    }

    private static IEnumerable<CountedSet> Levels(ChoiceColumn item, CountedSet complete) =>
        item.Options.Select((_, level) => CountedSet.Every([CountedSet.Chosen(item, level), complete]));

    /// <summary>Without the lowest level, which is 0 and adds nothing to a product.</summary>
    private CountTable Pair(int item, int other) => new(aboveLowest[item], aboveLowest[other]);

    private static double SumOfProducts(TableCounts levels)
    {
        var sum = 0.0;
        for (var i = 0; i < levels.RowCount; i++)
        {
            for (var j = 0; j < levels.ColumnCount; j++)
            {
                sum += (i + 1.0) * (j + 1.0) * levels.Respondents(i, j);
            }
        }

        return sum;
    }
}
