using MathNet.Numerics.LinearAlgebra;
using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Weighting;

/// <summary>
/// A mean (of a 0/1 answer: a share) under weights fitted to a population, with the error that the fitting leaves.
/// </summary>
/// <remarks>
/// <para>mean = Σwy/Σw with the fitted weights. Fitting removes the part of y that the margins explain: standard error =
/// √(n/(n-1)·Σ(z - mean z)²), z = w·e/Σw, e = the residuals of y - mean after least squares, with the starting weights, on the
/// margins' categories. With several margins z does not quite add up to 0, hence its mean.
/// The total and its error are those of the mean times Σw.</para>
/// <para>Unit: that of the number. Respondents of weight 0 are left out. None: <see cref="ReasonKind.NoAnswers"/>; one: no
/// error.</para>
/// <para>Source: J. Deville, C. Särndal, J. Amer. Stat. Assoc. 87 (1992), 376-382. Agrees with R survey <c>postStratify</c> and
/// <c>calibrate(calfun = "raking")</c>; <c>rake</c> takes unweighted category means and differs where starting weights do.</para>
/// </remarks>
internal static class CalibratedMean
{
    private const double RankTolerance = 1e-12;

    /// <param name="N">Respondents with a positive weight.</param>
    /// <param name="Mean">Under the fitted weights.</param>
    /// <param name="StandardError">Null for one respondent.</param>
    /// <param name="Total">Mean · Σw.</param>
    /// <param name="TotalStandardError">Standard error · Σw.</param>
    public sealed record Result(int N, double Mean, double? StandardError, double Total, double? TotalStandardError);

    /// <param name="values">A number a respondent.</param>
    /// <param name="fitted">The fitted weights, as from <see cref="Raking"/> or <see cref="PostStratification"/>.</param>
    /// <param name="starting">The weights that the fitting started from.</param>
    /// <param name="margins">The margins that the weights were fitted to.</param>
    public static Outcome<Result> Compute(
        IReadOnlyList<double> values,
        IReadOnlyList<double> fitted,
        IReadOnlyList<double> starting,
        IReadOnlyList<Margin> margins
    )
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(fitted);
        ArgumentNullException.ThrowIfNull(starting);
        ArgumentNullException.ThrowIfNull(margins);
        if (
            values.Count != fitted.Count
            || values.Count != starting.Count
            || margins.Any(margin => margin.Codes.Count != values.Count)
        )
        {
            throw new ArgumentException("A value, two weights and a category in each margin a respondent.", nameof(values));
        }

        int[] used = [.. Enumerable.Range(0, values.Count).Where(i => fitted[i] > 0)];
        if (used.Length == 0)
        {
            return Reason.NoAnswers;
        }

        var total = used.Sum(i => fitted[i]);
        var mean = CompensatedSum.Compute(used.Select(i => fitted[i] / total * values[i]));
        double? error =
            used.Length > 1
                ? StandardError(used, [.. values.Select(value => value - mean)], fitted, starting, margins) / total
                : null;
        return double.IsFinite(mean) && double.IsFinite(error ?? 0)
            ? new Result(used.Length, mean, error, mean * total, error * total)
            : Reason.Undefined;
    }

    private static double StandardError(
        int[] used,
        double[] deviations,
        IReadOnlyList<double> fitted,
        IReadOnlyList<double> starting,
        IReadOnlyList<Margin> margins
    )
    {
        int[] offsets = [.. margins.Select((_, m) => margins.Take(m).Sum(margin => margin.Categories.Count))];
        int[] Columns(int i) => [.. margins.Select((margin, m) => offsets[m] + margin.Codes[i])];
        var size = margins.Sum(margin => margin.Categories.Count);
        var (squares, products) = (Matrix<double>.Build.Dense(size, size), Vector<double>.Build.Dense(size));
        foreach (var i in used)
        {
            var columns = Columns(i);
            foreach (var a in columns)
            {
                products[a] += starting[i] * deviations[i];
                foreach (var b in columns)
                {
                    squares[a, b] += starting[i];
                }
            }
        }

        var coefficients = PseudoInverse(squares).Multiply(products);
        double[] parts = [.. used.Select(i => fitted[i] * (deviations[i] - Columns(i).Sum(column => coefficients[column])))];
        var middle = parts.Average();
        return Math.Sqrt(used.Length / (used.Length - 1.0) * parts.Sum(part => (part - middle) * (part - middle)));
    }

    /// <summary>
    /// Of a symmetric matrix: the dummies of several margins always depend on each other, so it has no inverse.
    /// </summary>
    private static Matrix<double> PseudoInverse(Matrix<double> squares)
    {
        var parts = squares.Evd(Symmetricity.Symmetric);
        var values = parts.EigenValues.Real();
        var inverse = values.Map(value => value > RankTolerance * values.Maximum() ? 1 / value : 0, Zeros.Include);
        return parts
            .EigenVectors.Multiply(Matrix<double>.Build.DiagonalOfDiagonalVector(inverse))
            .TransposeAndMultiply(parts.EigenVectors);
    }
}
