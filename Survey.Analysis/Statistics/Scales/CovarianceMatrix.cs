namespace Survey.Analysis.Statistics.Scales;

/// <summary>
/// Variances and covariances (divisor n - 1) of the items of a scale; rows and columns = items, in the items' order.
/// </summary>
internal sealed class CovarianceMatrix
{
    private readonly double[,] values;

    private CovarianceMatrix(double[,] values) => this.values = values;

    public int Size => values.GetLength(0);

    /// <summary>The sum of all entries: the variance of the sum of the items.</summary>
    public double Sum => Enumerable.Range(0, Size).Sum(RowSum);

    /// <summary>The sum of the items' variances.</summary>
    public double Trace => Enumerable.Range(0, Size).Sum(item => values[item, item]);

    public double this[int item, int other] => values[item, other];

    /// <summary>Of complete rows.</summary>
    /// <param name="rows">At least two rows, an entry an item.</param>
    /// <param name="items">How many items a row has.</param>
    public static CovarianceMatrix Of(IReadOnlyList<double[]> rows, int items)
    {
        double[] means = [.. Enumerable.Range(0, items).Select(item => rows.Average(row => row[item]))];
        return Filled(items, (item, other) =>
            rows.Sum(row => (row[item] - means[item]) * (row[other] - means[other])) / (rows.Count - 1)
        );
    }

    /// <summary>From sums of whole scores, so that no row need exist: (n Σxy - Σx Σy) / (n(n - 1)), exact up to 2^53.</summary>
    /// <param name="rows">n, at least two.</param>
    /// <param name="sums">Σx, an entry an item.</param>
    /// <param name="products">Σxy of two items, the first not before the second.</param>
    public static CovarianceMatrix OfSums(int rows, IReadOnlyList<double> sums, Func<int, int, double> products) =>
        Filled(sums.Count, (item, other) =>
            ((rows * products(item, other)) - (sums[item] * sums[other])) / ((double)rows * (rows - 1))
        );

    /// <summary>Each entry from the respondents who answered both of its items.</summary>
    /// <param name="items">An answer a respondent in each item; null is "not answered".</param>
    /// <returns>Null where fewer than two respondents answered both items of a pair.</returns>
    public static CovarianceMatrix? OfPairs(IReadOnlyList<IReadOnlyList<double?>> items) => OfPairs(items, pair => pair[0, 1]);

    /// <summary>
    /// Correlations, each with the covariance and both variances of the respondents who answered both of its items.
    /// </summary>
    /// <returns>Null where those of a pair are fewer than two or do not vary in an item.</returns>
    public static CovarianceMatrix? CorrelationsOfPairs(IReadOnlyList<IReadOnlyList<double?>> items) =>
        OfPairs(items, pair => pair[0, 0] > 0 && pair[1, 1] > 0 ? pair.ToCorrelations()[0, 1] : null);

    public double RowSum(int item) => Enumerable.Range(0, Size).Sum(other => values[item, other]);

    /// <summary>Of the given items alone.</summary>
    public CovarianceMatrix Of(IReadOnlyList<int> items) =>
        Filled(items.Count, (item, other) => values[items[item], items[other]]);

    public CovarianceMatrix Without(int item) => Of([.. Enumerable.Range(0, Size).Where(other => other != item)]);

    /// <summary>Every entry divided by the two items' standard deviations, which must be above 0.</summary>
    public CovarianceMatrix ToCorrelations() =>
        Filled(Size, (item, other) =>
            item == other ? 1 : values[item, other] / Math.Sqrt(values[item, item] * values[other, other])
        );

    public double[,] ToArray() => (double[,])values.Clone();

    private static CovarianceMatrix? OfPairs(IReadOnlyList<IReadOnlyList<double?>> items, Func<CovarianceMatrix, double?> entry)
    {
        var complete = true;
        var matrix = Filled(items.Count, (item, other) =>
        {
            List<double[]> rows =
            [
                .. items[item]
                    .Zip(items[other])
                    .Where(pair => pair is { First: not null, Second: not null })
                    .Select(pair => new[] { pair.First!.Value, pair.Second!.Value }),
            ]; // just filtered
            var value = rows.Count > 1 ? entry(Of(rows, 2)) : null;
            complete &= value is not null;
            return value ?? 0;
        });
        return complete ? matrix : null;
    }

    private static CovarianceMatrix Filled(int size, Func<int, int, double> value)
    {
        var values = new double[size, size];
        for (var item = 0; item < size; item++)
        {
            for (var other = 0; other <= item; other++)
            {
                values[item, other] = values[other, item] = value(item, other);
            }
        }

        return new CovarianceMatrix(values);
    }
}
