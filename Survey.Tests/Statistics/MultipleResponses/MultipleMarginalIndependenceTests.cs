using FsCheck;
using FsCheck.Fluent;
using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.MultipleResponses;

namespace Survey.Tests.Statistics.MultipleResponses;

/// <summary>Properties of the tests of multiple responses for arbitrary choices, and their edge cases.</summary>
public sealed class MultipleMarginalIndependenceTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20261122, 7);

    /// <summary>Up to thirty respondents, each with some of four options and one of three groups.</summary>
    private static readonly Arbitrary<IReadOnlyList<SelectionCounts>> Choices = Arb.From(
        from size in Gen.Choose(0, 30)
        from chosen in Gen.ArrayOf(Gen.Choose(0, 15), size)
        from places in Gen.ArrayOf(Gen.Choose(0, 2), size)
        select SelectionCounts.ByGroup(
            [.. Enumerable.Range(0, 4).Select(option => chosen.Select(bits => (bits >> option & 1) == 1).ToArray())],
            [.. chosen.Select(_ => true)],
            places,
            3
        )
    );

    [Fact]
    public void MultipleMarginalIndependence_Eigenvalues_AddUpToTheSumsOfTheResult()
    {
        var groups = RandomGroups(seed: 3, groups: 4, options: 5, each: 60);
        var result = MultipleMarginalIndependence.Compute(groups).Value!;

        var eigenvalues = MultipleMarginalIndependence.Eigenvalues(groups);

        Assert.Equal(result.SumOfEigenvalues, eigenvalues.Sum(), 1e-9);
        Assert.Equal(result.SumOfSquaredEigenvalues, eigenvalues.Sum(value => value * value), 1e-9);
        Assert.Equal(15, eigenvalues.Count(value => value > 1e-9));
    }

    [Fact]
    public void MultipleMarginalIndependence_OneOption_IsItsPearsonTest()
    {
        var groups = RandomGroups(seed: 5, groups: 3, options: 1, each: 40);

        var result = MultipleMarginalIndependence.Compute(groups).Value!;

        Assert.Equal(result.Options[0].Test!.Statistic, result.SumChiSquare);
        Assert.Equal(result.Options[0].Test!.P, result.FirstOrderThomasDecady.P);
    }

    [Fact]
    public void MultipleMarginalIndependence_OrderOfGroups_ChangesNothing() => Check.One(Seeded, Prop.ForAll(Choices, groups =>
            {
                var forward = MultipleMarginalIndependence.Compute(groups).Value?.SecondOrderBilderLoughin;
                var backward = MultipleMarginalIndependence.Compute([.. groups.Reverse()]).Value?.SecondOrderBilderLoughin;
                return forward is null
                    ? backward is null
                    : Math.Abs(forward.Statistic - backward!.Statistic) < 1e-9 * Math.Max(1, forward.Statistic)
                        && Math.Abs(forward.P - backward.P) < 1e-9;
            }));

    [Fact]
    public void MultipleMarginalIndependence_AnyChoices_GivesFiniteTestsWithPBetweenZeroAndOne() =>
        Check.One(
            Seeded,
            Prop.ForAll(Choices, groups =>
                MultipleMarginalIndependence.Compute(groups).Value is not { } result
                || new[]
                {
                    result.FirstOrderThomasDecady,
                    result.FirstOrderMeanEigenvalue,
                    result.SecondOrderBilderLoughin,
                    result.SecondOrderSatterthwaite,
                }.All(test =>
                    test
                        is null
                            or {
                                Statistic: >= 0 and < double.PositiveInfinity,
                                Df: > 0 and < double.PositiveInfinity,
                                P: >= 0 and <= 1
                            }
                )
            )
        );

    [Fact]
    public void MultipleMarginalIndependence_GroupWithoutRespondents_IsLeftOut()
    {
        var groups = RandomGroups(seed: 9, groups: 2, options: 3, each: 25);
        var empty = new SelectionCounts(0, 0, new int[3, 3]);

        var result = MultipleMarginalIndependence.Compute([groups[0], empty, groups[1]]).Value!;

        Assert.Equal(2, result.Groups);
        Assert.Equal(MultipleMarginalIndependence.Compute(groups).Value!.SumChiSquare, result.SumChiSquare);
    }

    [Fact]
    public void MultipleMarginalIndependence_TooLittleToCompare_HasAReason()
    {
        var empty = new SelectionCounts(0, 0, new int[2, 2]);
        var same = new SelectionCounts(
            3,
            3,
            new[,]
            {
                { 3, 0 },
                { 0, 0 },
            }
        );

        Assert.Equal(ReasonKind.NoAnswers, MultipleMarginalIndependence.Compute([]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, MultipleMarginalIndependence.Compute([empty, empty]).Reason?.Kind);
        Assert.Equal(ReasonKind.EmptyMargin, MultipleMarginalIndependence.Compute([same, empty]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoVariation, MultipleMarginalIndependence.Compute([same, same]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, ClusteredResponses.Compute([empty, empty]).Reason?.Kind);
        Assert.Equal(ReasonKind.EmptyMargin, ClusteredResponses.Compute([same, same]).Reason?.Kind);
        Assert.Empty(MultipleMarginalIndependence.Eigenvalues([same, same]));
    }

    [Fact]
    public void MultipleMarginalIndependence_GroupsEachOfOneMind_HasNoSecondOrderTestAndNoNaN()
    {
        var all = new SelectionCounts(
            1,
            1,
            new[,]
            {
                { 1 },
            }
        );
        var none = new SelectionCounts(
            1,
            0,
            new[,]
            {
                { 0 },
            }
        );

        var result = MultipleMarginalIndependence.Compute([all, none]).Value!;

        Assert.Equal(2, result.SumChiSquare);
        Assert.Null(result.SecondOrderBilderLoughin);
        Assert.Null(result.SecondOrderSatterthwaite);
        Assert.Null(result.FirstOrderMeanEigenvalue);
    }

    [Fact]
    public void SelectionCounts_ThatContradictEachOther_AreRefused()
    {
        Assert.Throws<ArgumentException>(() =>
            new SelectionCounts(
                5,
                5,
                new[,]
                {
                    { 2, 3 },
                    { 3, 4 },
                }
            )
        );
        Assert.Throws<ArgumentException>(() =>
            new SelectionCounts(
                5,
                5,
                new[,]
                {
                    { 2, 1 },
                    { 0, 4 },
                }
            )
        );
        Assert.Throws<ArgumentException>(() =>
            new SelectionCounts(
                5,
                3,
                new[,]
                {
                    { 4 },
                }
            )
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new SelectionCounts(
                2,
                3,
                new[,]
                {
                    { 2 },
                }
            )
        );
    }

    private static IReadOnlyList<SelectionCounts> RandomGroups(int seed, int groups, int options, int each)
    {
        var random = new Random(seed);
        var n = groups * each;
        bool[][] chosen =
        [
            .. Enumerable
                .Range(0, options)
                .Select(j => Enumerable.Range(0, n).Select(_ => random.NextDouble() < 0.3 + (0.1 * j)).ToArray()),
        ];
        return SelectionCounts.ByGroup(
            chosen,
            [.. Enumerable.Repeat(true, n)],
            [.. Enumerable.Range(0, n).Select(i => i % groups)],
            groups
        );
    }
}
