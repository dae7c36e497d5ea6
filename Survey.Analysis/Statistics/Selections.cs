using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics;

/// <summary>
/// The groups and options that take part in <see cref="MultipleMarginalIndependence"/>, and the matrix whose eigenvalues its tests need.
/// </summary>
internal sealed class Selections
{
    private Selections(IReadOnlyList<SelectionCounts> groups, int[] used, SelectionCounts all, Reason? reason)
    {
        Groups = groups;
        Used = used;
        All = all;
        Reason = reason;
    }

    /// <summary>Groups with respondents.</summary>
    public IReadOnlyList<SelectionCounts> Groups { get; }

    /// <summary>Options that some chose and some did not, in ascending order.</summary>
    public int[] Used { get; }

    /// <summary>Why there is no test; null where there is one.</summary>
    public Reason? Reason { get; }

    public int N => All.Respondents;

    private SelectionCounts All { get; }

    public static Selections Of(IReadOnlyList<SelectionCounts> groups)
    {
        var all = SelectionCounts.Sum(groups);
        var taking = groups.Where(group => group.Respondents > 0).ToList();
        int[] used = [.. Enumerable.Range(0, all.Options).Where(j => all[j, j] > 0 && all[j, j] < all.Respondents)];
        var reason = taking.Count switch
        {
            0 => Reason.NoAnswers,
            1 => Reason.EmptyMargin,
            _ => used.Length == 0 ? Reason.NoVariation : null,
        };
        return new(taking, used, all, reason);
    }

    /// <summary>The share of all respondents that chose the option.</summary>
    public double Share(int option) => (double)All[option, option] / N;

    /// <summary>Σλ and Σλ²: the trace of the scaled matrix and that of its square, without the eigenvalues.</summary>
    public (double Sum, double Squares) EigenvalueSums()
    {
        var scaled = Scaled();
        var sum = Enumerable.Range(0, scaled.GetLength(0)).Sum(i => scaled[i, i]);
        return (sum, scaled.Cast<double>().Sum(value => value * value));
    }

    /// <summary>
    /// D^-½·HVH'·D^-½, symmetric, with the eigenvalues of D⁻¹HVH'. Rows and columns = group by group, the used options of each. The block
    /// of groups i and k of HVH' is δ_ik·(n/n_i)·S_i - S_i - S_k + Σ_l (n_l/n)·S_l, so no product of large matrices is needed.
    /// </summary>
    public double[,] Scaled()
    {
        var c = Used.Length;
        var covariances = Groups.Select(Covariance).ToArray();
        var mean = Mean(covariances);
        var deviation = Used.Select(option => Math.Sqrt(Share(option) * (1 - Share(option)))).ToArray();
        var scaled = new double[Groups.Count * c, Groups.Count * c];
        for (var row = 0; row < scaled.GetLength(0); row++)
        {
            for (var column = 0; column < scaled.GetLength(1); column++)
            {
                var (i, j, k, l) = (row / c, row % c, column / c, column % c);
                var own = i == k ? covariances[i][j, l] / Weight(i) : 0;
                var block = own - covariances[i][j, l] - covariances[k][j, l] + mean[j, l];
                scaled[row, column] = block * Math.Sqrt(Weight(i) * Weight(k)) / (deviation[j] * deviation[l]);
            }
        }

        return scaled;
    }

    private double Weight(int group) => (double)Groups[group].Respondents / N;

    private double[,] Covariance(SelectionCounts group)
    {
        var covariance = new double[Used.Length, Used.Length];
        double n = group.Respondents;
        for (var j = 0; j < Used.Length; j++)
        {
            for (var k = 0; k < Used.Length; k++)
            {
                var (a, b) = (Used[j], Used[k]);
                covariance[j, k] = (group[a, b] / n) - (group[a, a] / n * (group[b, b] / n));
            }
        }

        return covariance;
    }

    private double[,] Mean(double[][,] covariances)
    {
        var mean = new double[Used.Length, Used.Length];
        for (var j = 0; j < Used.Length; j++)
        {
            for (var k = 0; k < Used.Length; k++)
            {
                mean[j, k] = covariances.Select((covariance, group) => Weight(group) * covariance[j, k]).Sum();
            }
        }

        return mean;
    }
}
