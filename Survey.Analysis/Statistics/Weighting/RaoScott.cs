using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Weighting;

/// <summary>
/// Whether the rows and columns of a table are unrelated, where its cells come from weighted or clustered answers: Pearson's
/// chi-square corrected for what weights and clusters do to the precision of each cell.
/// </summary>
/// <remarks>
/// <para>X² = n·Σ(p_rc - p_r·p_c)² / (p_r·p_c). Δ = (C'D⁻¹C/n)⁻¹(C'D⁻¹VD⁻¹C): D = the observed cell shares (an empty cell gets 0
/// in D⁻¹), V = their covariance under the design, C = a basis of the interaction contrasts. Second order: F = X² / trace Δ on
/// (trace Δ)² / trace Δ² and that times the design's df. First order: X² / mean eigenvalue of Δ on (R-1)(C-1) df.</para>
/// <para>With D^-½·C = QR, Δ has the eigenvalues of n·Q'D^-½VD^-½Q, which is symmetric: no matrix is inverted. Contrasts that
/// only empty cells carry, or a V of 0, leave the test <see cref="ReasonKind.Undefined"/>.</para>
/// <para>Source: J. Rao, A. Scott, Annals of Statistics 12 (1984), 46-60; D. Thomas, J. Rao, J. Amer. Stat. Assoc. 82 (1987),
/// 630-636. Agrees with R survey <c>svychisq(statistic = "F" / "Chisq")</c> and Stata's default (not its option
/// <c>null</c>).</para>
/// </remarks>
internal static class RaoScott
{
    private const double RankTolerance = 1e-10;

    public sealed record Result
    {
        /// <summary>X² of the table scaled to n observations.</summary>
        public required double Pearson { get; init; }

        /// <summary>Of Δ: the mean design effect of the contrasts.</summary>
        public required double MeanEigenvalue { get; init; }

        /// <summary>(R-1)(C-1), of the first-order test.</summary>
        public required int Df { get; init; }

        /// <summary>Of X² / mean eigenvalue.</summary>
        public required double FirstOrderP { get; init; }

        /// <summary>Second-order statistic, the default.</summary>
        public required double F { get; init; }

        /// <summary>(trace Δ)² / trace Δ².</summary>
        public required double NumeratorDf { get; init; }

        /// <summary>The same times the degrees of freedom of the design.</summary>
        public required double DenominatorDf { get; init; }

        /// <summary>Upper tail of F.</summary>
        public required double P { get; init; }
    }

    /// <param name="shares">Rows x columns, adding up to 1, no row or column empty.</param>
    /// <param name="covariance">Cells x cells, the cells row by row.</param>
    /// <param name="observations">n.</param>
    /// <param name="designDf">Respondents (or clusters) - 1 (or - strata).</param>
    internal static Outcome<Result> Compute(double[,] shares, double[,] covariance, int observations, int designDf)
    {
        var (rows, columns) = (shares.GetLength(0), shares.GetLength(1));
        if (rows < 2 || columns < 2)
        {
            return Reason.EmptyMargin;
        }

        var df = (rows - 1) * (columns - 1);
        var root = Vector<double>.Build.DenseOfEnumerable(
            shares.Cast<double>().Select(share => share > 0 ? 1 / Math.Sqrt(share) : 0)
        );
        var qr = Matrix<double>.Build.DiagonalOfDiagonalVector(root).Multiply(Contrasts(rows, columns)).QR(QRMethod.Thin);
        var diagonal = qr.R.Diagonal().PointwiseAbs();
        if (diagonal.Minimum() <= RankTolerance * diagonal.Maximum())
        {
            return Reason.Undefined;
        }

        var scaled = Matrix<double>.Build.Dense(root.Count, root.Count, (i, j) =>
            observations * root[i] * root[j] * covariance[i, j]
        );
        var delta = qr.Q.TransposeThisAndMultiply(scaled).Multiply(qr.Q);
        var trace = delta.Trace();
        var squares = delta.Enumerate().Sum(value => value * value);
        return trace > 0 && squares > 0 ? Tests(Pearson(shares, observations), trace, squares, df, designDf) : Reason.Undefined;
    }

    private static Outcome<Result> Tests(double pearson, double trace, double squares, int df, int designDf)
    {
        var mean = trace / df;
        var (f, numerator) = (pearson / trace, trace * trace / squares);
        return double.IsFinite(f) && double.IsFinite(numerator)
            ? new Result
            {
                Pearson = pearson,
                MeanEigenvalue = mean,
                Df = df,
                FirstOrderP = ChiSquaredDistribution.UpperTail(pearson / mean, df),
                F = f,
                NumeratorDf = numerator,
                DenominatorDf = numerator * designDf,
                P = FDistribution.UpperTail(f, numerator, numerator * designDf),
            }
            : Reason.Undefined;
    }

    private static double Pearson(double[,] shares, int observations)
    {
        var matrix = Matrix<double>.Build.DenseOfArray(shares);
        var (rows, columns) = (matrix.RowSums(), matrix.ColumnSums());
        return observations
            * matrix
                .EnumerateIndexed()
                .Sum(cell =>
                {
                    var expected = rows[cell.Item1] * columns[cell.Item2];
                    return (cell.Item3 - expected) * (cell.Item3 - expected) / expected;
                });
    }

    /// <summary>Cells (row by row) x (R-1)(C-1): the Kronecker product of the margins' Helmert contrasts.</summary>
    private static Matrix<double> Contrasts(int rows, int columns) => Helmert(rows).KroneckerProduct(Helmert(columns));

    private static Matrix<double> Helmert(int levels) => Matrix<double>.Build.Dense(levels, levels - 1, (level, contrast) => level
            <= contrast
                ? -1 / Math.Sqrt((contrast + 1.0) * (contrast + 2))
            : level == contrast + 1 ? (contrast + 1) / Math.Sqrt((contrast + 1.0) * (contrast + 2))
            : 0);
}
