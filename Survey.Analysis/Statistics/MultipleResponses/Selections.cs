using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Statistics.MultipleResponses;

/// <summary>
/// The groups and options that take part in <see cref="MultipleMarginalIndependence"/> and
/// <see cref="WeightedMarginalIndependence"/>, and the matrix whose eigenvalues their tests need.
/// </summary>
internal sealed class Selections
{
    private readonly WeightedCount all;
    private readonly double[] shares;

    private Selections(IReadOnlyList<WeightedSelections> groups, int[] used, WeightedCount all, double[] shares, Reason? reason)
    {
        Groups = groups;
        Used = used;
        this.all = all;
        this.shares = shares;
        Reason = reason;
    }

    /// <summary>Groups with respondents.</summary>
    public IReadOnlyList<WeightedSelections> Groups { get; }

    /// <summary>Options that some chose and some did not, in ascending order.</summary>
    public int[] Used { get; }

    /// <summary>Why there is no test; null where there is one.</summary>
    public Reason? Reason { get; }

    public int N => all.Count;

    /// <param name="groups">All have the same options.</param>
    public static Selections Of(IReadOnlyList<WeightedSelections> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var options = groups.Count == 0 ? 0 : groups[0].Options;
        if (groups.Any(group => group.Options != options))
        {
            throw new ArgumentException("All groups have the same options.", nameof(groups));
        }

        var taking = groups.Where(group => group.Respondents.Count > 0).ToList();
        var all = WeightedCount.Sum(taking.Select(group => group.Respondents));
        var chosen = Enumerable
            .Range(0, options)
            .Select(option => WeightedCount.Sum(taking.Select(group => group.Chosen(option))))
            .ToList();
        int[] used =
        [
            .. Enumerable.Range(0, options).Where(option => chosen[option].Count > 0 && chosen[option].Count < all.Count),
        ];
        var reason = taking.Count switch
        {
            0 => Reason.NoAnswers,
            1 => Reason.EmptyMargin,
            _ => used.Length == 0 ? Reason.NoVariation : null,
        };
        return new(taking, used, all, [.. chosen.Select(option => option.Weight / all.Weight)], reason);
    }

    /// <summary>The share of all respondents that chose the option.</summary>
    public double Share(int option) => shares[option];

    /// <summary>
    /// Pearson's chi-square of chosen or not by group: n Σ f_i (p_ij - p_j)² / (p_j (1 - p_j)), f_i the group's share of all.
    /// </summary>
    public double Pearson(int option) =>
        N
        * Groups.Sum(group => Part(group) * Math.Pow(group.Share(option) - Share(option), 2))
        / (Share(option) * (1 - Share(option)));

    /// <summary>
    /// What Σλ is where the shares are equal: c·Σ_i f_i (1 - f_i) n / n_i, n_i Kish's effective base; (r-1)c without weights.
    /// </summary>
    public double ExpectedTrace() =>
        Used.Length
        * Groups.Sum(group =>
            Part(group)
            * (1 - Part(group))
            * N
            * (group.Respondents.SquaredWeight / group.Respondents.Weight / group.Respondents.Weight)
        );

    /// <summary>Σλ and Σλ²: the trace of the scaled matrix and that of its square, without the eigenvalues.</summary>
    public (double Sum, double Squares) EigenvalueSums()
    {
        var scaled = Scaled();
        var sum = Enumerable.Range(0, scaled.GetLength(0)).Sum(i => scaled[i, i]);
        return (sum, scaled.Cast<double>().Sum(value => value * value));
    }

    /// <summary>
    /// D^-½·HVH'·D^-½, symmetric, with the eigenvalues of D⁻¹HVH'. Rows and columns = group by group, the used options of each.
    /// The block of groups i and k of HVH' is δ_ik·V_i - f_i·V_i - f_k·V_k + Σ_l f_l²·V_l, so no product of large matrices is
    /// needed.
    /// </summary>
    public double[,] Scaled()
    {
        var c = Used.Length;
        var part = Groups.Select(Part).ToArray();
        var covariances = Groups.Select(Covariance).ToArray();
        var mean = Mean(covariances, part);
        var deviation = Used.Select(option => Math.Sqrt(Share(option) * (1 - Share(option)))).ToArray();
        var scaled = new double[Groups.Count * c, Groups.Count * c];
        for (var row = 0; row < scaled.GetLength(0); row++)
        {
            for (var column = 0; column < scaled.GetLength(1); column++)
            {
                var (i, j, k, l) = (row / c, row % c, column / c, column % c);
                var own = i == k ? covariances[i][j, l] : 0;
                var block = own - (part[i] * covariances[i][j, l]) - (part[k] * covariances[k][j, l]) + mean[j, l];
                scaled[row, column] = block * Math.Sqrt(part[i] * part[k]) / (deviation[j] * deviation[l]);
            }
        }

        return scaled;
    }

    /// <summary>f_i.</summary>
    private double Part(WeightedSelections group) => group.Respondents.Weight / all.Weight;

    /// <summary>
    /// V_i = n·Σ(w / Σw)²·(y - p)(y - p)' over the group's respondents; without weights (n / n_i)·S_i, divisor n_i.
    /// </summary>
    private double[,] Covariance(WeightedSelections group)
    {
        var covariance = new double[Used.Length, Used.Length];
        var total = group.Respondents;
        for (var j = 0; j < Used.Length; j++)
        {
            for (var k = 0; k < Used.Length; k++)
            {
                var (p, q) = (group.Share(Used[j]), group.Share(Used[k]));
                var squares =
                    group.Together[Used[j], Used[k]].SquaredWeight
                    - (q * group.Chosen(Used[j]).SquaredWeight)
                    - (p * group.Chosen(Used[k]).SquaredWeight)
                    + (p * q * total.SquaredWeight);
                covariance[j, k] = N * (squares / total.Weight / total.Weight);
            }
        }

        return covariance;
    }

    private double[,] Mean(double[][,] covariances, double[] part)
    {
        var mean = new double[Used.Length, Used.Length];
        for (var j = 0; j < Used.Length; j++)
        {
            for (var k = 0; k < Used.Length; k++)
            {
                mean[j, k] = covariances.Select((covariance, group) => part[group] * part[group] * covariance[j, k]).Sum();
            }
        }

        return mean;
    }
}
