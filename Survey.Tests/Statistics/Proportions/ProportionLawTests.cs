using FsCheck;
using FsCheck.Fluent;
using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.MultipleComparisons;
using Survey.Analysis.Statistics.Proportions;
using Interval = Survey.Analysis.Figures.Interval;

namespace Survey.Tests.Statistics.Proportions;

/// <summary>Properties for arbitrary counts; seeded, so that a failure can be reproduced.</summary>
public sealed class ProportionLawTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261121, 7);

    private static readonly Arbitrary<(int Count, int Base)> Counted = (
        from @base in Gen.Choose(1, 300)
        from count in Gen.Choose(0, @base)
        select (count, @base)
    ).ToArbitrary();

    private static readonly Arbitrary<TwoShares> Groups = (
        from base1 in Gen.Choose(1, 60)
        from base2 in Gen.Choose(1, 60)
        from yes1 in Gen.Choose(0, base1)
        from yes2 in Gen.Choose(0, base2)
        select new TwoShares(yes1, base1, yes2, base2)
    ).ToArbitrary();

    private static readonly Arbitrary<double[]> PValues = Gen.Choose(0, 1000)
        .Select(p => p / 1000.0)
        .ArrayOf()
        .Where(p => p.Length > 0)
        .ToArbitrary();

    public static TheoryData<IntervalMethod> Methods => [.. Enum.GetValues<IntervalMethod>()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void ProportionInterval_AnyCount_LiesWithinZeroAndOneAndWidensWithConfidence(IntervalMethod method) =>
        Check.One(Seeded, Prop.ForAll(Counted, item =>
            {
                var narrow = Limits(item.Count, item.Base, method, 0.9);
                var wide = Limits(item.Count, item.Base, method, 0.99);
                return wide.Low >= 0
                    && wide.High <= 1
                    && wide.Low <= narrow.Low
                    && wide.High >= narrow.High
                    && wide.Width > narrow.Width;
            }));

    [Theory]
    [MemberData(nameof(Methods))]
    public void ProportionInterval_AnyCount_ContainsItsShare(IntervalMethod method) =>
        Check.One(
            Seeded,
            Prop.ForAll(Counted, item =>
                (method == IntervalMethod.JeffreysEqualTailed && (item.Count == 0 || item.Count == item.Base))
                || Limits(item.Count, item.Base, method).Contains(item.Count / (double)item.Base)
            )
        );

    [Theory]
    [MemberData(nameof(Methods))]
    public void ProportionInterval_TenTimesTheAnswers_IsNarrower(IntervalMethod method) =>
        Check.One(
            Seeded,
            Prop.ForAll(Counted, item =>
                Limits(10 * item.Count, 10 * item.Base, method).Width < Limits(item.Count, item.Base, method).Width
            )
        );

    [Theory]
    [MemberData(nameof(Methods))]
    public void ProportionInterval_NoInsteadOfYes_IsTheMirrorImage(IntervalMethod method) =>
        Check.One(Seeded, Prop.ForAll(Counted, item =>
            {
                var yes = Limits(item.Count, item.Base, method);
                var no = Limits(item.Base - item.Count, item.Base, method);
                return Math.Abs(yes.Low - (1 - no.High)) < 1e-12 && Math.Abs(yes.High - (1 - no.Low)) < 1e-12;
            }));

    [Fact]
    public void ClopperPearson_AnyCount_IsWiderThanWilsonAtMiddlingShares() =>
        Check.One(
            Seeded,
            Prop.ForAll(Counted, item =>
                item.Count < 0.2 * item.Base
                || item.Count > 0.8 * item.Base
                || Limits(item.Count, item.Base, IntervalMethod.ClopperPearson).Width
                    > Limits(item.Count, item.Base, IntervalMethod.Wilson).Width
            )
        );

    [Fact]
    public void DifferenceInterval_AnyGroups_ContainsTheDifferenceWithinMinusOneAndOne() =>
        Check.One(
            Seeded,
            Prop.ForAll(Groups, shares =>
                new[] { DifferenceInterval.Newcombe(shares), DifferenceInterval.NewcombeCorrected(shares) }.All(outcome =>
                    outcome.Value!.Limits is { Low: >= -1, High: <= 1 } limits && limits.Contains(shares.Difference)
                )
            )
        );

    [Fact]
    public void FisherExactTest_AnyGroups_HasProbabilitiesBetweenZeroAndOneWithTheMidPBelow() =>
        Check.One(Seeded, Prop.ForAll(Groups, shares =>
            {
                var fisher = FisherExactTest.Compute(shares).Value!;
                return new[] { fisher.P, fisher.PGreater, fisher.PLess, fisher.PointProbability }.All(p => p is >= 0 and <= 1)
                    && fisher.PGreater + fisher.PLess >= 1
                    && (
                        fisher.MidP is not { } mid || (mid.TwoSided < fisher.P && mid.TwoSided > 0 && mid.Doubled is > 0 and <= 1)
                    );
            }));

    [Fact]
    public void TwoShares_GroupsSwapped_GiveTheSamePAndTheInverseOddsRatio() => Check.One(Seeded, Prop.ForAll(Groups, shares =>
            {
                var swapped = new TwoShares(shares.Yes2, shares.Base2, shares.Yes1, shares.Base1);
                var (odds, inverse) = (OddsRatio.Compute(shares).Value, OddsRatio.Compute(swapped).Value);
                return Math.Abs(FisherExactTest.Compute(shares).Value!.P - FisherExactTest.Compute(swapped).Value!.P) < 1e-12
                    && (
                        odds?.Conditional is not > 0
                        || Math.Abs((odds.Conditional.Value * inverse!.Conditional!.Value) - 1) < 1e-9
                    );
            }));

    [Fact]
    public void OddsRatio_AnyGroups_LiesWithinItsExactLimits() =>
        Check.One(
            Seeded,
            Prop.ForAll(Groups, shares =>
                OddsRatio.Compute(shares) is { Value: var odds, Reason: var reason }
                && (
                    odds is null
                        ? reason!.Kind == ReasonKind.EmptyMargin
                        : odds.Low <= (odds.Conditional ?? double.MaxValue)
                            && (odds.Conditional ?? 0) <= (odds.High ?? double.MaxValue)
                )
            )
        );

    [Fact]
    public void Adjust_AnyPValues_IsNeverBelowTheRawOneAndKeepsTheirOrder() =>
        Check.One(Seeded, Prop.ForAll(PValues, raw => Enum.GetValues<Correction>()
                    .All(correction =>
                    {
                        var adjusted = Adjusted(raw, correction);
                        var order = Enumerable.Range(0, raw.Length).OrderBy(i => raw[i]).ToList();
                        return raw.Zip(adjusted).All(pair => pair.Second >= pair.First && pair.Second <= 1)
                            && order.Zip(order.Skip(1)).All(pair => adjusted[pair.First] <= adjusted[pair.Second]);
                    })));

    [Fact]
    public void Adjust_AnyPValues_OrdersTheMethodsByStrength() => Check.One(Seeded, Prop.ForAll(PValues, raw =>
            {
                var (bonferroni, holm, hochberg) = (
                    Adjusted(raw, Correction.Bonferroni),
                    Adjusted(raw, Correction.Holm),
                    Adjusted(raw, Correction.Hochberg)
                );
                var (bh, by) = (Adjusted(raw, Correction.BenjaminiHochberg), Adjusted(raw, Correction.BenjaminiYekutieli));
                return Enumerable
                    .Range(0, raw.Length)
                    .All(i =>
                        bonferroni[i] >= holm[i] && holm[i] >= hochberg[i] && hochberg[i] >= bh[i] - 1e-15 && by[i] >= bh[i]
                    );
            }));

    [Theory]
    [InlineData(5_100, 10_000, 5_000, 10_000)]
    [InlineData(30_200, 100_000, 30_000, 100_000)]
    [InlineData(500_500, 1_000_000, 500_000, 1_000_000)]
    public void FisherMidP_ManyAnswers_ApproachesThePOfZ(long yes1, long base1, long yes2, long base2)
    {
        var shares = new TwoShares(yes1, base1, yes2, base2);
        var (z, fisher) = (ProportionZTest.Pooled(shares).Value!.P, FisherExactTest.Compute(shares).Value!);
        Assert.Equal(z, fisher.MidP!.Doubled, 1e-4);
        // With equal bases the mirrored table is as probable as the observed one, and the default mid-p counts it in full.
        Assert.InRange(fisher.MidP.TwoSided - z, 0, fisher.PointProbability);
    }

    private static Interval Limits(int count, int @base, IntervalMethod method, double confidence = 0.95) =>
        ProportionInterval.Compute(count, @base, method, confidence).Value!.Limits;

    private static double[] Adjusted(double[] raw, Correction correction) =>
        [.. PValueAdjustment.Adjust([.. raw.Select(p => (double?)p)], correction).Select(p => p!.Value)];
}
