using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Independence;
using Survey.Analysis.Statistics.Numerics;

namespace Survey.Tests.Statistics.Independence;

/// <summary>Properties of arbitrary tables of counts; seeded, so that a failure can be reproduced.</summary>
public sealed class IndependenceLawTests
{
    private const double Rounding = 1e-9;

    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20260101, 7);

    private static readonly Arbitrary<ContingencyTable> Tables = Arb.From(
        from rows in Gen.Choose(1, 4)
        from columns in Gen.Choose(1, 4)
        from largest in Gen.Elements(1, 2, 5)
        from counts in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, largest), columns), rows)
        select new ContingencyTable(counts)
    );

    [Fact]
    public void Tests_TransposedTable_GiveTheSamePAndEffect() =>
        Holds(table =>
        {
            var other = table.Transposed();
            return Same(ChiSquareTest.Compute(table).Value?.P, ChiSquareTest.Compute(other).Value?.P)
                && Same(CramersV.Compute(table).Value?.Value, CramersV.Compute(other).Value?.Value)
                && Same(CramersV.Compute(table).Value?.BiasCorrected, CramersV.Compute(other).Value?.BiasCorrected)
                && Same(FisherFreemanHalton.Compute(table).Value?.P, FisherFreemanHalton.Compute(other).Value?.P);
        });

    [Fact]
    public void Tests_RowsInAnotherOrder_GiveTheSameP() =>
        Holds(table =>
        {
            var other = TableOf(table, row => table.RowCount - 1 - row, factor: 1);
            return Same(ChiSquareTest.Compute(table).Value?.P, ChiSquareTest.Compute(other).Value?.P)
                && Same(LikelihoodRatioTest.Compute(table).Value?.P, LikelihoodRatioTest.Compute(other).Value?.P)
                && Same(FisherFreemanHalton.Compute(table).Value?.P, FisherFreemanHalton.Compute(other).Value?.P);
        });

    [Fact]
    public void CramersV_DoubledCounts_StaysTheSame() =>
        Holds(table =>
            Same(CramersV.Compute(table).Value?.Value, CramersV.Compute(TableOf(table, row => row, factor: 2)).Value?.Value)
        );

    [Fact]
    public void Tests_AnyTable_GivePAndEffectFromZeroToOne() =>
        Holds(table =>
        {
            var test = IndependenceTest.Compute(table);
            return table.NotComparable is not null
                ? test.Reason == table.NotComparable
                : test.Value is { P: > 0 and <= 1, Effect.Value: >= 0 and <= 1 } result && double.IsFinite(result.LogP);
        });

    [Fact]
    public void AdjustedResiduals_AnyTable_AreNullExactlyInEmptyOrAllEmbracingMargins() =>
        Holds(table =>
        {
            var residuals = AdjustedResiduals.Compute(table);
            return Enumerable
                .Range(0, table.RowCount)
                .All(row =>
                    Enumerable
                        .Range(0, table.ColumnCount)
                        .All(column =>
                            residuals[row][column] is { } value
                                ? double.IsFinite(value)
                                : table.SmallerSide < 2 || table.RowTotals[row] == 0 || table.ColumnTotals[column] == 0
                        )
                );
        });

    [Fact]
    public void FisherFreemanHalton_SmallTables_EqualsTheSumOverAllTablesWithTheSameTotals() =>
        Holds(table =>
            table.Total > 20
            || table.NotComparable is not null
            || Same(EnumeratedP(table), FisherFreemanHalton.Compute(table).Value?.P)
        );

    [Fact]
    public void ExactAndAsymptotic_ManyAnswers_Agree()
    {
        var table = new ContingencyTable([
            [160, 140, 130],
            [130, 150, 160],
        ]);

        var exact = FisherFreemanHalton.Compute(table, workLimit: 50_000_000).Value!.P;

        Assert.InRange(exact, ChiSquareTest.Compute(table).Value!.P - 0.002, ChiSquareTest.Compute(table).Value!.P + 0.002);
    }

    [Fact]
    public void MonteCarloTest_SameSeed_GivesTheSameP()
    {
        var table = new ContingencyTable([
            [4, 2, 0],
            [0, 3, 1],
            [1, 1, 5],
        ]);

        Assert.Equal(Simulated(1), Simulated(1));
        Assert.NotEqual(Simulated(1), Simulated(2));

        MonteCarloTest.Result Simulated(int seed) =>
            MonteCarloTest.Compute(table, MonteCarloOrder.Probability, draws: 2000, seed).Value!;
    }

    [Fact]
    public void IndependenceTest_RuleMet_IsPearson()
    {
        var result = IndependenceTest
            .Compute(
                new([
                    [762, 327, 468],
                    [484, 239, 477],
                ])
            )
            .Value!;

        Assert.Equal("pearson-chi-square", result.Method);
        Assert.Equal(30.070149095754672, result.Statistic!.Value, 10);
    }

    [Fact]
    public void IndependenceTest_SmallCounts_IsExact()
    {
        var result = IndependenceTest
            .Compute(
                new([
                    [3, 1],
                    [1, 3],
                ])
            )
            .Value!;

        Assert.Equal(("fisher-exact", null, 1), (result.Method, result.Statistic, result.DegreesOfFreedom));
        Assert.Equal(0.4857142857142858, result.P, 12);
    }

    [Fact]
    public void IndependenceTest_TooMuchWork_IsMonteCarloAndSaysHowUncertain()
    {
        int[][] counts =
        [
            [9, 1, 0, 3, 8],
            [2, 8, 1, 9, 0],
            [3, 3, 9, 1, 7],
            [8, 2, 2, 9, 1],
            [1, 7, 4, 2, 6],
            [6, 1, 8, 5, 0],
        ];
        var table = new ContingencyTable(counts);

        var result = IndependenceTest.Compute(table, new IndependenceOptions { ExactWorkLimit = 100_000, Draws = 5000 }).Value!;

        Assert.Equal(ReasonKind.TooLarge, FisherFreemanHalton.Compute(table, workLimit: 100_000).Reason?.Kind);
        Assert.Equal("fisher-monte-carlo", result.Method);
        Assert.Equal(5000, result.Draws);
        Assert.True(result.StandardError > 0 || result.P < 0.001);
    }

    [Fact]
    public void MonteCarloTest_RowsAndColumnsInAnyOrderOrSwapped_GivesTheSameP() =>
        Holds(table =>
        {
            var other = TableOf(table, row => table.RowCount - 1 - row, factor: 1);
            return Enum.GetValues<MonteCarloOrder>()
                .All(order =>
                    new[]
                    {
                        other,
                        table.Transposed(),
                        other.Transposed(),
                        TableOf(other.Transposed(), row => table.ColumnCount - 1 - row, 1),
                    }
                        .Select(one => MonteCarloTest.Compute(one, order, draws: 200).Value)
                        .All(one => one == MonteCarloTest.Compute(table, order, draws: 200).Value)
                );
        });

    [Fact]
    public void MonteCarloTest_TablesWithOtherTotals_DoNotShareTheirErrors()
    {
        var one = new ContingencyTable([
            [5, 3, 1],
            [2, 4, 6],
            [3, 3, 3],
        ]);
        var other = new ContingencyTable([
            [5, 3, 2],
            [2, 4, 6],
            [3, 3, 3],
        ]);

        double[] Errors(ContingencyTable table) =>
            [
                .. Enumerable
                    .Range(1, 200)
                    .Select(seed => MonteCarloTest.Compute(table, MonteCarloOrder.Probability, draws: 200, seed).Value!.P),
            ];

        // The standard error of a correlation of 0 among 200 pairs is 0.07.
        Assert.InRange(MathNet.Numerics.Statistics.Correlation.Pearson(Errors(one), Errors(other)), -0.3, 0.3);
    }

    [Fact]
    public void ChiSquareTest_PFarBelowTheSmallestDouble_HasAFiniteLogarithm()
    {
        var test = ChiSquareTest
            .Compute(
                new([
                    [500_000, 0],
                    [0, 500_000],
                ])
            )
            .Value!;

        Assert.Equal(0, test.P);
        Assert.InRange(test.LogP, -500_010, -500_000);
    }

    [Fact]
    public void IndependenceTest_AMillionRespondentsWithASparseRow_TakesLessThanTenSeconds()
    {
        var watch = Stopwatch.StartNew();

        var result = IndependenceTest
            .Compute(
                new([
                    [499_990, 300_000, 199_999],
                    [5, 2, 4],
                ])
            )
            .Value!;

        Assert.InRange(result.P, 0.01, 1);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void IndependenceTest_ZeroToTwoRespondentsInOneCell_SaysWhyThereIsNoResult(int n) =>
        Assert.NotNull(
            IndependenceTest
                .Compute(
                    new([
                        [n, 0],
                        [0, 0],
                    ])
                )
                .Reason
        );

    [Fact]
    public void ContingencyTable_RowsOfUnequalLengthOrNegativeCounts_AreRefused()
    {
        Assert.Throws<ArgumentException>(() =>
            new ContingencyTable([
                [1, 2],
                [3],
            ])
        );
        Assert.Throws<ArgumentException>(() =>
            new ContingencyTable([
                [1, -2],
            ])
        );
    }

    private static void Holds(Func<ContingencyTable, bool> law) => Check.One(Seeded, Prop.ForAll(Tables, law));

    private static bool Same(double? one, double? other) =>
        one.HasValue == other.HasValue && Math.Abs((one ?? 0) - (other ?? 0)) < Rounding;

    private static ContingencyTable TableOf(ContingencyTable table, Func<int, int> rowOf, int factor) =>
        new([
            .. Enumerable
                .Range(0, table.RowCount)
                .Select(row =>
                    Enumerable.Range(0, table.ColumnCount).Select(column => table[rowOf(row), column] * factor).ToArray()
                ),
        ]);

    /// <summary>By brute force: every table with these totals, its probability from factorials.</summary>
    private static double EnumeratedP(ContingencyTable table)
    {
        var factorials = new LogFactorial(table.Total);
        var all = new List<double>();
        Fill([.. table.RowTotals], 0, 0, table.ColumnTotals[0], 0);
        var constant =
            table.LogProbability(factorials)
            + Enumerable
                .Range(0, table.RowCount)
                .Sum(row => Enumerable.Range(0, table.ColumnCount).Sum(column => factorials[table[row, column]]));
        var observed = table.LogProbability(factorials);
        return all.Where(log => log + constant <= observed + 1e-7).Sum(log => Math.Exp(log + constant));

        void Fill(long[] left, int row, int column, long toTake, double log)
        {
            if (row == left.Length)
            {
                if (toTake > 0)
                {
                    return;
                }

                if (column == table.ColumnCount - 1)
                {
                    all.Add(log);
                    return;
                }

                Fill(left, 0, column + 1, table.ColumnTotals[column + 1], log);
                return;
            }

            for (var taken = 0L; taken <= Math.Min(left[row], toTake); taken++)
            {
                left[row] -= taken;
                Fill(left, row + 1, column, toTake - taken, log - factorials[taken]);
                left[row] += taken;
            }
        }
    }
}
