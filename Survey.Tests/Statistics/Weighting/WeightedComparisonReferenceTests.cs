using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.MultipleResponses;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Tests.Statistics.Weighting;

/// <summary>
/// Comparisons under weights agree with R survey 4.1-1 to each case's tolerance: all options of a multiple choice, each option,
/// pairs of columns, residuals, and the direction of change. The script beside the cases wrote them.
/// </summary>
public sealed class WeightedComparisonReferenceTests(ITestOutputHelper output)
{
    [Fact]
    public void WeightedComparisons_EveryReferenceCase_Agrees()
    {
        var file = ReferenceFile.Read("12-weighted-comparisons");
        var run = 0;
        foreach (var one in file.Cases)
        {
            var sample = Sample.Of(one);
            AllOptionsAgree(one, sample);
            OptionsAgree(one, sample);
            PairsAndResidualsAgree(one, sample);
            DirectionAgrees(one, sample);
            run++;
        }

        file.AssertAllRun(output, run);
    }

    [Fact]
    public void WeightedMarginalIndependence_EqualWeights_IsTheSecondOrderTestWithoutWeights()
    {
        var groups = Sample.Of(ReferenceFile.Read("12-weighted-comparisons").Cases[0]).Groups(weight: 3);
        var unweighted = MultipleMarginalIndependence
            .Compute([
                .. groups.Select(group => new SelectionCounts(group.Respondents.Count, group.Respondents.Count, Table(group))),
            ])
            .Value!;

        var weighted = WeightedMarginalIndependence.Compute(groups).Value!;

        Assert.Equal(unweighted.SumChiSquare, weighted.SumChiSquare, 1e-10);
        Assert.Equal(unweighted.SecondOrderBilderLoughin!.Df, weighted.Df, 1e-10);
        Assert.Equal(unweighted.SecondOrderBilderLoughin.Statistic, weighted.Statistic, 1e-10);
        Assert.Equal(unweighted.SecondOrderBilderLoughin.P, weighted.P, 1e-10);
    }

    [Fact]
    public void WeightedComparisons_OfTooFew_HaveAReason()
    {
        var (one, two) = (WeightedCount.One(2), WeightedCount.One(0.5));
        var nobody = new WeightedSelections(default, new WeightedCount[1, 1]);
        Assert.Equal(ReasonKind.NoAnswers, WeightedMarginalIndependence.Compute([nobody]).Reason?.Kind);
        Assert.Equal(
            ReasonKind.EmptyMargin,
            WeightedMarginalIndependence
                .Compute([
                    nobody,
                    new(
                        one,
                        new[,]
                        {
                            { one },
                        }
                    ),
                ])
                .Reason?.Kind
        );
        Assert.Equal(
            ReasonKind.NoVariation,
            WeightedMarginalIndependence
                .Compute([
                    new(
                        one,
                        new[,]
                        {
                            { one },
                        }
                    ),
                    new(
                        two,
                        new[,]
                        {
                            { two },
                        }
                    ),
                ])
                .Reason?.Kind
        );
        Assert.Equal(
            ReasonKind.NoVariation,
            WeightedMarginalIndependence
                .Compute([
                    new(
                        one,
                        new[,]
                        {
                            { one },
                        }
                    ),
                    new(two, new WeightedCount[1, 1]),
                ])
                .Reason?.Kind
        );
        Assert.Equal(ReasonKind.NoAnswers, WeightedSignTest.Compute(default, default, default).Reason?.Kind);
        Assert.Equal(1, WeightedSignTest.Compute(default, default, one).Value!.P);
        Assert.Equal(1, WeightedSignTest.Compute(one, default, default).Value!.Z, 1e-12);
        Assert.Null(new WeightedTwoShares(one, default, default, default).SignedRoot());
        Assert.Equal(ReasonKind.NoAnswers, new WeightedTwoShares(one, default, default, default).Newcombe(0.95).Reason?.Kind);
    }

    private static void AllOptionsAgree(ReferenceCase one, Sample sample)
    {
        var test = WeightedMarginalIndependence.Compute(sample.Groups()).Value!;
        one.Agrees("allOptions.sumChiSquare", test.SumChiSquare);
        one.Agrees("allOptions.trace", test.Trace);
        one.Agrees("allOptions.sumOfSquaredEigenvalues", test.SumOfSquaredEigenvalues);
        one.Agrees("allOptions.statistic", test.Statistic);
        one.Agrees("allOptions.df", test.Df);
        one.Agrees("allOptions.p", test.P);
    }

    private static void OptionsAgree(ReferenceCase one, Sample sample)
    {
        for (var option = 0; option < sample.Options; option++)
        {
            var cells = new WeightedCount[2, sample.Names.Count];
            for (var group = 0; group < sample.Names.Count; group++)
            {
                cells[0, group] = sample.Who(option, group);
                cells[1, group] = sample.Who(null, group).Without(cells[0, group]);
            }

            Agrees(one, $"perOption.{option}", WeightedCrossTab.Compute(cells).Value!.Test.Value!);
        }
    }

    private static void PairsAndResidualsAgree(ReferenceCase one, Sample sample)
    {
        var pair = 0;
        var (all, chosen) = (sample.Who(null, null), sample.Who(0, null));
        for (var first = 0; first < sample.Names.Count; first++)
        {
            var (own, ownBase) = (sample.Who(0, first), sample.Who(null, first));
            var outside = chosen.Without(own);
            one.Agrees(
                $"residualsOfFirstOption.{first}",
                new WeightedTwoShares(own, ownBase.Without(own), outside, all.Without(ownBase).Without(outside)).SignedRoot()
            );
            for (var second = first + 1; second < sample.Names.Count; second++)
            {
                var (other, otherBase) = (sample.Who(0, second), sample.Who(null, second));
                var shares = new WeightedTwoShares(own, ownBase.Without(own), other, otherBase.Without(other));
                Agrees(one, $"pairsOfFirstOption.{pair++}", shares.Test().Value!);
            }
        }

        Assert.Equal(one.Expected.GetProperty("pairsOfFirstOption").GetArrayLength(), pair);
    }

    private static void DirectionAgrees(ReferenceCase one, Sample sample)
    {
        var test = WeightedSignTest.Compute(sample.Goes(1), sample.Goes(-1), sample.Goes(0)).Value!;
        one.Agrees("sign.mean", test.Mean);
        one.Agrees("sign.z", test.Z);
        one.Agrees("sign.p", test.P);
    }

    private static void Agrees(ReferenceCase one, string path, RaoScott.Result test)
    {
        one.Agrees($"{path}.f", test.F);
        one.Agrees($"{path}.ndf", test.NumeratorDf);
        one.Agrees($"{path}.ddf", test.DenominatorDf);
        one.Agrees($"{path}.p", test.P);
    }

    private static int[,] Table(WeightedSelections group)
    {
        var counts = new int[group.Options, group.Options];
        for (var cell = 0; cell < counts.Length; cell++)
        {
            counts[cell / group.Options, cell % group.Options] = group.Together[cell / group.Options, cell % group.Options].Count;
        }

        return counts;
    }

    /// <summary>A case's answers, one element per respondent; the groups in the order of their names.</summary>
    private sealed record Sample(bool[][] Chosen, int[] Group, IReadOnlyList<string> Names, double[] Sign, double[] Weights)
    {
        public int Options => Chosen.Length;

        public static Sample Of(ReferenceCase one)
        {
            string[] words = [.. one.Input.GetProperty("group").Words().Select(word => word!)];
            List<string> names = [.. words.Distinct().Order(StringComparer.Ordinal)];
            return new(
                [
                    .. one
                        .Input.GetProperty("options")
                        .EnumerateArray()
                        .Select(option => option.Numbers().Select(value => value == 1).ToArray()),
                ],
                [.. words.Select(word => names.IndexOf(word))],
                names,
                WeightedCase.Known(one.Input.GetProperty("sign")),
                WeightedCase.Known(one.Input.GetProperty("weights"))
            );
        }

        /// <summary>The members of the group (null: any) who chose the option (null: any choice).</summary>
        public WeightedCount Who(int? option, int? group) =>
            Those(i => (option is not { } chosen || Chosen[chosen][i]) && (group is not { } own || Group[i] == own), Weights);

        public WeightedCount Goes(int direction) => Those(i => Sign[i].Equals(direction), Weights);

        public IReadOnlyList<WeightedSelections> Groups(double? weight = null)
        {
            var weights = weight is { } same ? [.. Weights.Select(_ => same)] : Weights;
            return
            [
                .. Names.Select(
                    (_, group) => new WeightedSelections(Those(i => Group[i] == group, weights), Together(group, weights))
                ),
            ];
        }

        private WeightedCount[,] Together(int group, double[] weights)
        {
            var together = new WeightedCount[Options, Options];
            for (var cell = 0; cell < together.Length; cell++)
            {
                var (first, second) = (cell / Options, cell % Options);
                together[first, second] = Those(i => Group[i] == group && Chosen[first][i] && Chosen[second][i], weights);
            }

            return together;
        }

        private static WeightedCount Those(Func<int, bool> belongs, double[] weights) =>
            WeightedCount.Of(weights.Where((_, i) => belongs(i)));
    }
}
