using FsCheck;
using FsCheck.Fluent;
using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Independence;
using Survey.Analysis.Statistics.Ordinal;

namespace Survey.Tests.Statistics.Ordinal;

/// <summary>Properties of the ordinal tests for arbitrary answers; seeded, so that a failure can be reproduced.</summary>
public sealed class OrdinalLawTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20260101, 7);

    private static readonly Gen<double[]> Levels =
        from size in Gen.Choose(0, 9)
        from levels in Gen.ArrayOf(Gen.Choose(1, 5), size)
        select levels.Select(level => (double)level).ToArray();

    private static readonly Arbitrary<(double[] First, double[] Second)> TwoGroups = Arb.From(
        from first in Levels
        from second in Levels
        select (first, second)
    );

    private static readonly Arbitrary<ContingencyTable> Tables = Arb.From(
        from rows in Gen.Choose(1, 5)
        from columns in Gen.Choose(1, 5)
        from counts in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 4), columns), rows)
        select new ContingencyTable(counts)
    );

    [Fact]
    public void MannWhitneyTest_GroupsSwapped_ReversesTheSignAndKeepsP() => Check.One(Seeded, Prop.ForAll(TwoGroups, groups =>
            {
                var one = MannWhitneyTest.Compute(groups.First, groups.Second).Value;
                var other = MannWhitneyTest.Compute(groups.Second, groups.First).Value;
                return Same(one?.Z, -other?.Z)
                    && Same(one?.P, other?.P)
                    && Same(one?.PExact, other?.PExact)
                    && Same(one?.RankBiserial, -other?.RankBiserial)
                    && Same(one?.U1, other?.U2);
            }));

    [Fact]
    public void MannWhitneyTest_SmallGroups_ExactPIsTheShareOfAllDivisions() =>
        Check.One(
            Seeded,
            Prop.ForAll(TwoGroups, groups =>
                MannWhitneyTest.Compute(groups.First, groups.Second).Value is not { PExact: { } exact }
                || Same(exact, EnumeratedP(groups))
            )
        );

    [Fact]
    public void KruskalWallisTest_TwoGroups_IsTheSquareOfMannWhitneysZ() =>
        Check.One(
            Seeded,
            Prop.ForAll(TwoGroups, groups =>
                KruskalWallisTest.Compute([groups.First, groups.Second]).Value is not { } test
                || Same(test.H, Math.Pow(MannWhitneyTest.Compute(groups.First, groups.Second).Value!.Z!.Value, 2))
            )
        );

    [Fact]
    public void SignedRankTest_AnswersSwapped_ReversesTheSignAndKeepsP() => Check.One(Seeded, Prop.ForAll(TwoGroups, groups =>
            {
                var n = Math.Min(groups.First.Length, groups.Second.Length);
                double?[] before = [.. groups.First.Take(n).Cast<double?>()],
                    after = [.. groups.Second.Take(n).Cast<double?>()];
                return Enum.GetValues<ZeroDifferences>()
                    .All(zeros =>
                    {
                        var one = SignedRankTest.Compute(new PairedDifferences(before, after), zeros);
                        var other = SignedRankTest.Compute(new PairedDifferences(after, before), zeros);
                        return n == 0
                            ? one.Reason == Reason.NoAnswers
                            : Same(one.Value!.Z, -other.Value!.Z)
                                && Same(one.Value.PExact, other.Value.PExact)
                                && one.Value.PExact is > 0 and <= 1;
                    });
            }));

    [Fact]
    public void OrdinalAssociation_Transposed_KeepsTheSymmetricAndSwapsSomers() => Check.One(Seeded, Prop.ForAll(Tables, table =>
            {
                var (one, other) = (
                    OrdinalAssociation.Compute(table).Value,
                    OrdinalAssociation.Compute(table.Transposed()).Value
                );
                return Same(one?.TauB.Value, other?.TauB.Value)
                    && Same(one?.Gamma?.Value, other?.Gamma?.Value)
                    && Same(one?.P, other?.P)
                    && Same(one?.SomersColumns.Value, other?.SomersRows.Value)
                    && Same(one?.SomersColumns.IntervalError, other?.SomersRows.IntervalError)
                    && Same(KendallTest.Compute(table).Value?.P, KendallTest.Compute(table.Transposed()).Value?.P);
            }));

    [Fact]
    public void OrdinalAssociation_AnyTable_StaysFiniteAndWithinItsRange() =>
        Check.One(
            Seeded,
            Prop.ForAll(Tables, table =>
                OrdinalAssociation.Compute(table).Value is not { } got
                || new[] { got.TauB, got.SomersColumns, got.SomersRows, got.Gamma ?? got.TauB }.All(coefficient =>
                    Math.Abs(coefficient.Value) <= 1 + 1e-12
                    && double.IsFinite(coefficient.IntervalError)
                    && double.IsFinite(coefficient.TestError)
                )
            )
        );

    [Fact]
    public void TrendTest_ScoresShiftedAndStretched_GivesTheSameResult()
    {
        var one = TrendTest.Compute([1, 2, 4, 5], [6, 6, 6, 6], [1, 2, 3, 4]).Value!;
        var other = TrendTest.Compute([1, 2, 4, 5], [6, 6, 6, 6], [-3, 0.7, 4.4, 8.1]).Value!;

        Assert.Equal(one.Statistic, other.Statistic, 9);
        Assert.Equal(one.PExact!.Value, other.PExact!.Value, 12);
    }

    [Fact]
    public void TrendTest_ScoresOfNoCommonUnit_ComesCloseToThoseOfNearlyTheSame()
    {
        var irregular = TrendTest.Compute([1, 2, 4, 5], [6, 6, 6, 6], [0, 1, Math.Sqrt(4.0001), Math.PI]).Value!;

        Assert.InRange(irregular.PExact!.Value, irregular.MantelP - 0.02, irregular.MantelP + 0.02);
    }

    [Fact]
    public void TrendTest_AllSucceedOrOneGroup_SaysWhyThereIsNoResult()
    {
        Assert.Equal(ReasonKind.EmptyMargin, TrendTest.Compute([6, 6], [6, 6], [1, 2]).Reason?.Kind);
        Assert.Equal(ReasonKind.EmptyMargin, TrendTest.Compute([3], [6], [1]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoVariation, TrendTest.Compute([3, 1], [6, 6], [1, 1]).Reason?.Kind);
    }

    [Fact]
    public void ExactAndApproximate_ManyAnswers_Agree()
    {
        double[] first = [.. Enumerable.Range(0, 60).Select(i => (double)(i % 5))];
        double[] second = [.. Enumerable.Range(0, 60).Select(i => (double)((i % 7) % 5) + (i % 3 == 0 ? 1 : 0))];

        var groups = MannWhitneyTest.Compute(first, second).Value!;
        var pairs = SignedRankTest.Compute(new([.. first], [.. second]), ZeroDifferences.DroppedBeforeRanking).Value!;

        Assert.Equal(groups.P!.Value, groups.PExact!.Value, 0.01);
        Assert.Equal(pairs.P!.Value, pairs.PExact!.Value, 0.01);
    }

    [Fact]
    public void Groups_EmptyOrOfOne_AreReportedAndNotGuessed()
    {
        Assert.Equal(ReasonKind.NoAnswers, MannWhitneyTest.Compute([], []).Reason?.Kind);
        Assert.Equal(ReasonKind.EmptyMargin, MannWhitneyTest.Compute([1], []).Reason?.Kind);
        Assert.Equal(
            ReasonKind.NoAnswers,
            KruskalWallisTest
                .Compute([
                    [],
                    [],
                ])
                .Reason?.Kind
        );
        Assert.Equal(
            ReasonKind.EmptyMargin,
            KruskalWallisTest
                .Compute([
                    [1, 2],
                    [],
                ])
                .Reason?.Kind
        );
        Assert.Null(
            KruskalWallisTest
                .Compute([
                    [1],
                    [2],
                ])
                .Value!.EtaSquaredH
        );
        Assert.Equal(1, MannWhitneyTest.Compute([1], [2]).Value!.PExact!.Value, 12);
        Assert.Equal(ReasonKind.NoAnswers, SignTest.Compute(new([1, null], [null, 2])).Reason?.Kind);
    }

    [Fact]
    public void MannWhitneyTest_HugeGroupsWithoutTies_LeavesTheExactPOut()
    {
        double[] first = [.. Enumerable.Range(0, 2000).Select(i => 2.0 * i)];
        double[] second = [.. Enumerable.Range(0, 2000).Select(i => (2.0 * i) + 1)];

        var test = MannWhitneyTest.Compute(first, second).Value!;

        Assert.Null(test.PExact);
        Assert.InRange(test.P!.Value, 0.9, 1);
    }

    [Fact]
    public void SpearmanCorrelation_TwoRespondents_HasNoP()
    {
        var got = SpearmanCorrelation
            .Compute(
                new([
                    [1, 0],
                    [0, 1],
                ])
            )
            .Value!;

        Assert.Equal(1, got.R, 12);
        Assert.Null(got.P);
    }

    private static bool Same(double? one, double? other) =>
        one.HasValue == other.HasValue && Math.Abs((one ?? 0) - (other ?? 0)) < 1e-9;

    /// <summary>By brute force: every way to choose the first group's members.</summary>
    private static double EnumeratedP((double[] First, double[] Second) groups)
    {
        double[] all = [.. groups.First, .. groups.Second];
        double[] ranks =
        [
            .. all.Select(value => all.Count(other => other < value) + ((all.Count(other => other == value) + 1) / 2.0)),
        ];
        var middle = ranks.Sum() * groups.First.Length / all.Length;
        var distance = Math.Abs(ranks.Take(groups.First.Length).Sum() - middle);
        var (far, number) = (0L, 0L);
        Choose(0, groups.First.Length, 0);
        return (double)far / number;

        void Choose(int from, int left, double sum)
        {
            if (left == 0)
            {
                number++;
                far += Math.Abs(sum - middle) >= distance - 1e-9 ? 1 : 0;
                return;
            }

            for (var i = from; i <= all.Length - left; i++)
            {
                Choose(i + 1, left - 1, sum + ranks[i]);
            }
        }
    }
}
