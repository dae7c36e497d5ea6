namespace Survey.Analysis.Statistics.Scales;

/// <summary>The answers to the items of a scale, and what is left of them once incomplete rows are dropped.</summary>
internal sealed class ScaleItems
{
    /// <param name="items">At least two items, an answer a respondent in each; null is "not answered".</param>
    /// <exception cref="ArgumentException">Fewer than two items, or items of different length.</exception>
    public ScaleItems(IReadOnlyList<IReadOnlyList<double?>> items)
    {
        if (items.Count < 2 || items.Any(item => item.Count != items[0].Count))
        {
            throw new ArgumentException("A scale has at least two items with an entry for every respondent.", nameof(items));
        }

        Items = items;
        CompleteRows =
        [
            .. Enumerable
                .Range(0, items[0].Count)
                .Select(row => items.Select(item => item[row]).OfType<double>().ToArray())
                .Where(row => row.Length == items.Count),
        ];
        Constant =
        [
            .. Enumerable.Range(0, items.Count).Where(item => CompleteRows.All(row => row[item] == CompleteRows[0][item])),
        ];
        Varying = [.. Enumerable.Range(0, items.Count).Except(Constant)];
    }

    public IReadOnlyList<IReadOnlyList<double?>> Items { get; }

    /// <summary>Respondents who answered every item; an entry an item.</summary>
    public IReadOnlyList<double[]> CompleteRows { get; }

    /// <summary>Items to which all complete rows give the same answer.</summary>
    public IReadOnlyList<int> Constant { get; }

    /// <summary>The other items.</summary>
    public IReadOnlyList<int> Varying { get; }

    public ScaleMoments Moments() =>
        new(
            Items[0].Count,
            CompleteRows.Count,
            [.. Items.Select((_, item) => CompleteRows.Count == 0 ? 0 : CompleteRows.Average(row => row[item]))],
            Varying,
            CompleteRows.Count < 2 ? null : Covariance()
        );

    /// <summary>Of all items, from the complete rows, of which there must be two.</summary>
    public CovarianceMatrix Covariance() => CovarianceMatrix.Of(CompleteRows, Items.Count);
}
