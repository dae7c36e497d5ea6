using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics.Scales;

/// <summary>One factor behind all items, fitted by maximum likelihood: correlations ≈ λλ' + diag(ψ).</summary>
/// <param name="Loadings">λ, standardised; their sum is not negative.</param>
/// <param name="ResidualVariances">ψ, between 0 and 1.</param>
/// <remarks>
/// For given ψ the best λ is known: the first eigenvector of ψ^-½ R ψ^-½, times √(θ1 - 1), scaled back. What is left to minimise
/// is Σ(θ_j - ln θ_j - 1) over the other eigenvalues, in ln ψ, with gradient (λ² + ψ - 1)/ψ (Jöreskog KG (1967), Psychometrika
/// 32(4), 443-482, doi:10.1007/BF02289658). Minimised by MathNet's BFGS.
/// </remarks>
internal sealed record OneFactorModel(IReadOnlyList<double> Loadings, IReadOnlyList<double> ResidualVariances)
{
    private const int MostSteps = 1000;

    /// <summary>
    /// A residual variance below this share of the item's variance is none: the model does not hold (a Heywood case).
    /// </summary>
    private const double SmallestResidual = 1e-5;

    /// <param name="correlations">Of at least three items.</param>
    public static Outcome<OneFactorModel> Fit(CovarianceMatrix correlations)
    {
        var matrix = Matrix<double>.Build.DenseOfArray(correlations.ToArray());
        var objective = ObjectiveFunction.Gradient(
            log => Misfit(matrix, log.PointwiseExp()),
            log => Slope(matrix, log.PointwiseExp())
        );
        var start = Vector<double>.Build.Dense(correlations.Size, Math.Log(0.5));
        try
        {
            var found = new BfgsMinimizer(1e-9, 1e-12, 1e-15, MostSteps).FindMinimum(objective, start);
            return Checked(matrix, found.MinimizingPoint.PointwiseExp());
        }
        catch (OptimizationException)
        {
            // MathNet gives up by exception where the likelihood has no inner maximum.
            return Reason.NotConverged(MostSteps);
        }
    }

    private static Outcome<OneFactorModel> Checked(Matrix<double> matrix, Vector<double> residuals)
    {
        var slope = Slope(matrix, residuals);
        if (!slope.ForAll(double.IsFinite) || residuals.Minimum() < SmallestResidual)
        {
            return Reason.Undefined;
        }

        if (slope.AbsoluteMaximum() > 1e-5)
        {
            return Reason.NotConverged(MostSteps);
        }

        var loadings = LoadingsFor(matrix, residuals);
        return new OneFactorModel([.. loadings.Sum() < 0 ? -loadings : loadings], [.. residuals]);
    }

    private static double Misfit(Matrix<double> matrix, Vector<double> residuals)
    {
        var eigenvalues = Scaled(matrix, residuals).Evd(Symmetricity.Symmetric).EigenValues;
        return eigenvalues.Select(value => value.Real).SkipLast(1).Sum(value => value - Math.Log(Math.Max(value, 1e-300)) - 1);
    }

    private static Vector<double> Slope(Matrix<double> matrix, Vector<double> residuals)
    {
        var loadings = LoadingsFor(matrix, residuals);
        return (loadings.PointwisePower(2) + residuals - 1).PointwiseDivide(residuals);
    }

    private static Vector<double> LoadingsFor(Matrix<double> matrix, Vector<double> residuals)
    {
        var decomposition = Scaled(matrix, residuals).Evd(Symmetricity.Symmetric);
        var largest = decomposition.EigenValues[^1].Real;
        return decomposition.EigenVectors.Column(residuals.Count - 1).PointwiseMultiply(residuals.PointwiseSqrt())
            * Math.Sqrt(Math.Max(0, largest - 1));
    }

    private static Matrix<double> Scaled(Matrix<double> matrix, Vector<double> residuals)
    {
        var roots = residuals.PointwiseSqrt();
        return matrix.MapIndexed((row, column, value) => value / (roots[row] * roots[column]));
    }
}
