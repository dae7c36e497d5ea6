using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics.Weighting;

/// <summary>
/// Whether rows and columns are unrelated when respondents come in clusters (several staff of one museum) and so are not
/// independent of each other.
/// </summary>
/// <remarks>
/// <para>The <see cref="RaoScott"/> test with df = clusters - 1 and the covariance m/(m-1)·(1-m/M)·Σz·z', z = Σ w(e-p)/Σw over
/// the respondents of a cluster, m clusters of the M that there are.</para>
/// <para>Only rows and columns that occur take part. No respondents: <see cref="ReasonKind.NoAnswers"/>; one cluster:
/// <see cref="ReasonKind.BaseTooSmall"/>; one row or column: <see cref="ReasonKind.EmptyMargin"/>; all clusters of the
/// population: <see cref="ReasonKind.Undefined"/>, as nothing was left to chance.</para>
/// <para>Agrees with R survey <c>svychisq</c> on <c>svydesign(ids = ~cluster, weights = ~w, fpc = ~M)</c>.</para>
/// </remarks>
internal static class ClusteredCrossTab
{
    /// <param name="respondents">In any order.</param>
    /// <param name="populationClusters">M, for the finite population correction; null is a population without limit.</param>
    /// <exception cref="ArgumentException">A weight is negative or not finite, or M is below the number of clusters.</exception>
    public static Outcome<RaoScott.Result> Compute(IReadOnlyList<ClusteredRow> respondents, int? populationClusters = null)
    {
        ArgumentNullException.ThrowIfNull(respondents);
        var used = respondents.Where(one => WeightedCount.One(one.Weight).Count > 0).ToList();
        var clusters = used.GroupBy(one => one.Cluster).ToList();
        ArgumentOutOfRangeException.ThrowIfLessThan(
            populationClusters ?? int.MaxValue,
            clusters.Count,
            nameof(populationClusters)
        );
        if (clusters.Count < 2)
        {
            return used.Count == 0 ? Reason.NoAnswers : Reason.BaseTooSmall(clusters.Count, 2);
        }

        var rows = Codes(used.Select(one => one.Row));
        var columns = Codes(used.Select(one => one.Column));
        int Cell(ClusteredRow one) => (rows[one.Row] * columns.Count) + columns[one.Column];
        var total = used.Sum(one => one.Weight);
        var shares = new double[rows.Count * columns.Count];
        foreach (var one in used)
        {
            shares[Cell(one)] += one.Weight / total;
        }

        var factor = populationClusters is { } all ? 1 - ((double)clusters.Count / all) : 1;
        var covariance = new double[shares.Length, shares.Length];
        foreach (var cluster in clusters)
        {
            AddSquare(covariance, Deviation(cluster, Cell, shares, total), factor * clusters.Count / (clusters.Count - 1));
        }

        return RaoScott.Compute(AsTable(shares, rows.Count, columns.Count), covariance, used.Count, clusters.Count - 1);
    }

    private static Dictionary<int, int> Codes(IEnumerable<int> codes) =>
        codes.Distinct().Order().Select((code, place) => (code, place)).ToDictionary(pair => pair.code, pair => pair.place);

    private static double[] Deviation(
        IEnumerable<ClusteredRow> cluster,
        Func<ClusteredRow, int> cell,
        double[] shares,
        double total
    )
    {
        var deviation = new double[shares.Length];
        var weight = 0.0;
        foreach (var one in cluster)
        {
            deviation[cell(one)] += one.Weight / total;
            weight += one.Weight / total;
        }

        return [.. deviation.Select((sum, place) => sum - (weight * shares[place]))];
    }

    private static void AddSquare(double[,] sum, double[] vector, double factor)
    {
        for (var a = 0; a < vector.Length; a++)
        {
            for (var b = 0; b < vector.Length; b++)
            {
                sum[a, b] += factor * vector[a] * vector[b];
            }
        }
    }

    private static double[,] AsTable(double[] cells, int rows, int columns)
    {
        var table = new double[rows, columns];
        Buffer.BlockCopy(cells, 0, table, 0, cells.Length * sizeof(double));
        return table;
    }
}
