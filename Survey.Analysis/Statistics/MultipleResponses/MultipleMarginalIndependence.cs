using MathNet.Numerics.LinearAlgebra;
using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.MultipleResponses;

/// <summary>
/// Whether groups of respondents choose the options of a multiple-answer question alike: the hypothesis that, for every
/// option, the share that chooses it is the same in all groups.
/// </summary>
/// <remarks>
/// <para>X²_S = sum over the options of the Pearson chi-square of chosen/not chosen by group. Options are chosen together, so
/// X²_S has no chi-square distribution with (r-1)c df; the eigenvalues λ of D⁻¹HVH' say what it has instead (H removes the
/// weighted mean over groups, V is block-diagonal with (n/n_i)·S_i, S_i the covariance (divisor n_i) of the choices in group i, D
/// holds (n/n_i)·p_j(1-p_j)).</para>
/// <para>First order: X²_S on (r-1)c df (Agresti-Liu, Thomas-Decady: the mean λ is 1 under the hypothesis), or X²_S / mean λ on
/// the same df. Second order: (r-1)c·X²_S / Σλ² on ((r-1)c)² / Σλ² df (Bilder-Loughin, the default), or with the
/// estimated trace, X²_S·Σλ / Σλ² on (Σλ)² / Σλ² df (Satterthwaite).</para>
/// <para>Options chosen by everyone or by no one are constant, named, and left out; groups without respondents are left out.
/// Fewer than two groups: <see cref="ReasonKind.EmptyMargin"/>; all options constant: <see cref="ReasonKind.NoVariation"/>. Where
/// every group is of one mind all λ are 0, and the tests that divide by them are null. With groups below about 30, read the p
/// only as an indication.</para>
/// <para>Source: C. Bilder, T. Loughin, Biometrics 60 (2004), 241-248; D. Thomas, Y. Decady, Int. J. Testing 4 (2004), 43-59;
/// A. Agresti, I. Liu, Biometrics 55 (1999), 936-943. Agrees with R MRCV <c>MI.test(type = "rs2", add.constant =
/// FALSE)</c>.</para>
/// </remarks>
internal static class MultipleMarginalIndependence
{
    public sealed record Result
    {
        /// <summary>Those who answered, in all groups.</summary>
        public required int Respondents { get; init; }

        /// <summary>Groups with respondents.</summary>
        public required int Groups { get; init; }

        /// <summary>By option, in the given order, its own test.</summary>
        public required IReadOnlyList<OptionAlone> Options { get; init; }

        /// <summary>Options that all or none chose, which no test uses.</summary>
        public required IReadOnlyList<int> ConstantOptions { get; init; }

        /// <summary>X²_S.</summary>
        public required double SumChiSquare { get; init; }

        /// <summary>Σλ.</summary>
        public required double SumOfEigenvalues { get; init; }

        /// <summary>Σλ².</summary>
        public required double SumOfSquaredEigenvalues { get; init; }

        /// <summary>X²_S on (r-1)c df.</summary>
        public required Test FirstOrderThomasDecady { get; init; }

        /// <summary>X²_S / mean λ on (r-1)c df.</summary>
        public Test? FirstOrderMeanEigenvalue { get; init; }

        /// <summary>The default overall test.</summary>
        public Test? SecondOrderBilderLoughin { get; init; }

        /// <summary>With the estimated trace.</summary>
        public Test? SecondOrderSatterthwaite { get; init; }

        /// <summary>min(1, c · smallest p of an option).</summary>
        public required double OverallBonferroniP { get; init; }
    }

    /// <param name="Option">Its position.</param>
    /// <param name="Test">Pearson, uncorrected, on r - 1 df; null for a constant option.</param>
    /// <param name="MinimumExpected">The smallest expected count of chosen or not chosen in a group; null for a constant
    /// option.</param>
    public sealed record OptionAlone(int Option, Test? Test, double? MinimumExpected);

    /// <param name="Statistic">A chi-square.</param>
    /// <param name="Df">Degrees of freedom, not always a whole number.</param>
    /// <param name="P">Upper tail.</param>
    public sealed record Test(double Statistic, double Df, double P);

    /// <summary>From columns of raw answers: see <see cref="SelectionCounts.ByGroup"/>.</summary>
    public static Outcome<Result> Compute(
        IReadOnlyList<IReadOnlyList<bool>> options,
        IReadOnlyList<bool> answered,
        IReadOnlyList<int> group,
        int groups
    ) => Compute(SelectionCounts.ByGroup(options, answered, group, groups));

    /// <param name="groups">The choices of each group; all have the same options.</param>
    public static Outcome<Result> Compute(IReadOnlyList<SelectionCounts> groups)
    {
        var sample = SampleOf(groups);
        if (sample.Reason is { } reason)
        {
            return reason;
        }

        OptionAlone[] options = [.. Enumerable.Range(0, groups[0].Options).Select(option => TestOf(sample, option))];
        var tested = options.Where(option => option.Test is not null).Select(option => option.Test!).ToList();
        var sum = tested.Sum(test => test.Statistic);
        var df = (double)(sample.Groups.Count - 1) * tested.Count;
        var (trace, squares) = sample.EigenvalueSums();
        var varies = trace > 0 && squares > 0;
        return new Result
        {
            Respondents = sample.N,
            Groups = sample.Groups.Count,
            Options = options,
            ConstantOptions = [.. options.Where(option => option.Test is null).Select(option => option.Option)],
            SumChiSquare = sum,
            SumOfEigenvalues = trace,
            SumOfSquaredEigenvalues = squares,
            FirstOrderThomasDecady = Upper(sum, df),
            FirstOrderMeanEigenvalue = varies ? Upper(sum * df / trace, df) : null,
            SecondOrderBilderLoughin = varies ? Upper(df * sum / squares, df * df / squares) : null,
            SecondOrderSatterthwaite = varies ? Upper(sum * trace / squares, trace * trace / squares) : null,
            OverallBonferroniP = Math.Min(1, tested.Count * tested.Min(test => test.P)),
        };
    }

    /// <summary>The eigenvalues λ themselves, descending: r·c of them, of which (r-1)c can differ from 0.</summary>
    /// <param name="groups">As for <see cref="Compute(IReadOnlyList{SelectionCounts})"/>; without a test the list is
    /// empty.</param>
    public static IReadOnlyList<double> Eigenvalues(IReadOnlyList<SelectionCounts> groups)
    {
        var sample = SampleOf(groups);
        return sample.Reason is null
            ?
            [
                .. Matrix<double>
                    .Build.DenseOfArray(sample.Scaled())
                    .Evd(Symmetricity.Symmetric)
                    .EigenValues.Select(value => Math.Max(0, value.Real))
                    .OrderDescending(),
            ]
            : [];
    }

    private static OptionAlone TestOf(Selections sample, int option)
    {
        if (!sample.Used.Contains(option))
        {
            return new(option, Test: null, MinimumExpected: null);
        }

        var share = sample.Share(option);
        var smallest = sample.Groups.Min(group => group.Respondents.Count) * Math.Min(share, 1 - share);
        return new(option, Upper(sample.Pearson(option), sample.Groups.Count - 1), smallest);
    }

    private static Selections SampleOf(IReadOnlyList<SelectionCounts> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return Selections.Of([.. groups.Select(WeightedSelections.Of)]);
    }

    private static Test Upper(double statistic, double df) => new(statistic, df, ChiSquaredDistribution.UpperTail(statistic, df));
}
