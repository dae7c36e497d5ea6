using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics.Independence;

/// <summary>
/// Whether the rows and columns of a table depend on each other, by the test that its counts allow: Pearson's chi-square where
/// <see cref="CochranRule"/> is met, otherwise the exact <see cref="FisherFreemanHalton"/>, and where that is too much work
/// <see cref="MonteCarloTest"/> with a seed that follows from the totals.
/// </summary>
/// <remarks>
/// Empty rows and columns are left out. Without an outcome where there are no answers (<see cref="ReasonKind.NoAnswers"/>), all
/// are in one cell (<see cref="ReasonKind.NoVariation"/>), or all in one row or column (<see cref="ReasonKind.EmptyMargin"/>).
/// Respondents must be independent of each other and unweighted, each in one column only.
/// </remarks>
internal static class IndependenceTest
{
    public const string PearsonChiSquare = "pearson-chi-square";

    public const string FisherExact = "fisher-exact";

    public const string FisherMonteCarlo = "fisher-monte-carlo";

    public static Outcome<Result> Compute(ContingencyTable table, IndependenceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        options ??= new IndependenceOptions();
        var effect = CramersV.Compute(table);
        if (effect.Value is not { } strength)
        {
            return effect.Reason!;
        }

        var rule = CochranRule.Compute(table);
        return (rule.IsMet ? Pearson(table) : Exact(table, options) ?? MonteCarlo(table, options)) with
        {
            Effect = strength,
            MinimumExpected = rule.MinimumExpected,
            ShareOfExpectedBelow5 = rule.ShareBelow5,
        };
    }

    private static Result Pearson(ContingencyTable table)
    {
        var test = ChiSquareTest.Compute(table).Value!; // a table with an effect has a test
        return ResultOf(PearsonChiSquare, table, test.P) with { Statistic = test.Statistic, LogP = test.LogP };
    }

    private static Result? Exact(ContingencyTable table, IndependenceOptions options) =>
        FisherFreemanHalton.Compute(table, options.ExactWorkLimit).Value is { } test
            ? ResultOf(FisherExact, table, test.P)
            : null;

    private static Result MonteCarlo(ContingencyTable table, IndependenceOptions options)
    {
        var test = MonteCarloTest.Compute(table, MonteCarloOrder.Probability, Draws(table, options), options.Seed).Value!; // as above
        return ResultOf(FisherMonteCarlo, table, test.P) with { Draws = test.Draws, StandardError = test.StandardError };
    }

    /// <summary>
    /// As many as asked for while the table has few cells; a large one gets fewer, so that its draws cost no more.
    /// </summary>
    private static int Draws(ContingencyTable table, IndependenceOptions options)
    {
        var cells = table.UsedRows.Count * table.UsedColumns.Count;
        var affordable = (int)(IndependenceOptions.CellsDrawn / cells);
        return Math.Min(options.Draws, Math.Max(IndependenceOptions.FewestDraws, affordable));
    }

    private static Result ResultOf(string method, ContingencyTable table, double p) =>
        new()
        {
            Method = method,
            DegreesOfFreedom = table.DegreesOfFreedom,
            P = p,
            LogP = Math.Log(p),
            N = table.Total,
        };

    public sealed record Result
    {
        /// <summary>pearson-chi-square, fisher-exact or fisher-monte-carlo.</summary>
        public required string Method { get; init; }

        /// <summary>X²; null for the exact and the Monte Carlo test, which have none.</summary>
        public double? Statistic { get; init; }

        /// <summary>(R-1)(C-1) of the table without empty rows and columns, whatever the method.</summary>
        public required int DegreesOfFreedom { get; init; }

        /// <summary>
        /// The probability of a table at least as far from independence; 0 only where it is below the smallest double.
        /// </summary>
        public required double P { get; init; }

        /// <summary>The natural logarithm of p, always finite.</summary>
        public required double LogP { get; init; }

        /// <summary>How many random tables p was estimated from, for Monte Carlo only.</summary>
        public int? Draws { get; init; }

        /// <summary>The standard error of p, for Monte Carlo only.</summary>
        public double? StandardError { get; init; }

        /// <summary>How strong the dependence is.</summary>
        public CramersV.Result Effect { get; init; } = new(0, null, 0);

        public double MinimumExpected { get; init; }

        /// <summary>From 0 to 1.</summary>
        public double ShareOfExpectedBelow5 { get; init; }

        /// <summary>The respondents in the table.</summary>
        public required long N { get; init; }
    }
}
