using System.Text.Json;
using Survey.Analysis.Figures;
using Survey.Analysis.Statistics;

namespace Survey.Tests.Statistics;

/// <summary>Tests and bases agree with R 4.2.2 (survey, MRCV) to each case's tolerance; counts are exact.</summary>
public sealed class MultipleMarginalIndependenceTests(ITestOutputHelper output)
{
    [Fact]
    public void MultipleResponses_EveryReferenceCase_Agrees()
    {
        var file = ReferenceFile.Read("06-multiple-response");
        foreach (var one in file.Cases)
        {
            var sample = Sample.Of(one);
            if (one.Tags.Contains("summary"))
            {
                SummaryAgrees(one, sample);
            }
            else
            {
                TestsAgree(one, sample);
            }
        }

        output.WriteLine($"{file.Name}: {file.Cases.Count} cases run");
        Assert.Equal(file.CaseCount, file.Cases.Count);
    }

    [Fact]
    public void MultipleMarginalIndependence_Eigenvalues_AddUpToTheSumsOfTheResult()
    {
        var groups = RandomGroups(seed: 3, groups: 4, options: 5, each: 60);
        var result = MultipleMarginalIndependence.Of(groups).Value!;

        var eigenvalues = MultipleMarginalIndependence.Eigenvalues(groups);

        Assert.Equal(result.SumOfEigenvalues, eigenvalues.Sum(), 1e-9);
        Assert.Equal(result.SumOfSquaredEigenvalues, eigenvalues.Sum(value => value * value), 1e-9);
        Assert.Equal(15, eigenvalues.Count(value => value > 1e-9));
    }

    [Fact]
    public void MultipleMarginalIndependence_OneOption_IsItsPearsonTest()
    {
        var groups = RandomGroups(seed: 5, groups: 3, options: 1, each: 40);

        var result = MultipleMarginalIndependence.Of(groups).Value!;

        Assert.Equal(result.Options[0].Test!.Statistic, result.SumChiSquare);
        Assert.Equal(result.Options[0].Test!.P, result.FirstOrderThomasDecady.P);
    }

    [Fact]
    public void MultipleMarginalIndependence_OrderOfGroups_ChangesNothing()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var groups = RandomGroups(seed, groups: 3, options: 4, each: 20);
            var forward = MultipleMarginalIndependence.Of(groups).Value!.SecondOrderBilderLoughin!;
            var backward = MultipleMarginalIndependence.Of([.. groups.Reverse()]).Value!.SecondOrderBilderLoughin!;

            Assert.Equal(forward.Statistic, backward.Statistic, 1e-9);
            Assert.Equal(forward.P, backward.P, 1e-9);
        }
    }

    [Fact]
    public void MultipleMarginalIndependence_GroupWithoutRespondents_IsLeftOut()
    {
        var groups = RandomGroups(seed: 9, groups: 2, options: 3, each: 25);
        var empty = new SelectionCounts(0, 0, new int[3, 3]);

        var result = MultipleMarginalIndependence.Of([groups[0], empty, groups[1]]).Value!;

        Assert.Equal(2, result.Groups);
        Assert.Equal(MultipleMarginalIndependence.Of(groups).Value!.SumChiSquare, result.SumChiSquare);
    }

    [Fact]
    public void MultipleMarginalIndependence_TooLittleToCompare_HasAReason()
    {
        var empty = new SelectionCounts(0, 0, new int[2, 2]);
        var same = new SelectionCounts(3, 3, new[,] { { 3, 0 }, { 0, 0 } });

        Assert.Equal(ReasonKind.NoAnswers, MultipleMarginalIndependence.Of([]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, MultipleMarginalIndependence.Of([empty, empty]).Reason?.Kind);
        Assert.Equal(ReasonKind.EmptyMargin, MultipleMarginalIndependence.Of([same, empty]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoVariation, MultipleMarginalIndependence.Of([same, same]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, ClusteredResponses.Of([empty, empty]).Reason?.Kind);
        Assert.Equal(ReasonKind.EmptyMargin, ClusteredResponses.Of([same, same]).Reason?.Kind);
        Assert.Empty(MultipleMarginalIndependence.Eigenvalues([same, same]));
    }

    [Fact]
    public void MultipleMarginalIndependence_GroupsEachOfOneMind_HasNoSecondOrderTestAndNoNaN()
    {
        var all = new SelectionCounts(1, 1, new[,] { { 1 } });
        var none = new SelectionCounts(1, 0, new[,] { { 0 } });

        var result = MultipleMarginalIndependence.Of([all, none]).Value!;

        Assert.Equal(2, result.SumChiSquare);
        Assert.Null(result.SecondOrderBilderLoughin);
        Assert.Null(result.SecondOrderSatterthwaite);
        Assert.Null(result.FirstOrderMeanEigenvalue);
    }

    [Fact]
    public void SelectionCounts_ThatContradictEachOther_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new SelectionCounts(5, 5, new[,] { { 2, 3 }, { 3, 4 } }));
        Assert.Throws<ArgumentException>(() => new SelectionCounts(5, 5, new[,] { { 2, 1 }, { 0, 4 } }));
        Assert.Throws<ArgumentException>(() => new SelectionCounts(5, 3, new[,] { { 4 } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SelectionCounts(2, 3, new[,] { { 2 } }));
    }

    private static void SummaryAgrees(ReferenceCase one, Sample sample)
    {
        var counts = SelectionCounts.All(sample.Options, sample.Answered);
        var bases = MultipleResponseBases.Of(counts);
        one.Agrees("rows", sample.Answered.Length);
        one.Agrees("answered", bases.Answered);
        one.Agrees("selectedAny", bases.SelectedAny);
        one.Agrees("responses", bases.Responses);
        one.Agrees("meanSelections", bases.MeanSelections.Value);
        one.Agrees("counts", one.Expected.GetProperty("counts"), [.. bases.Counts.Select(count => (double?)count)]);
        one.Agrees("percentOfAnswered", one.Expected.GetProperty("percentOfAnswered"), Percent(bases.ShareOfAnswered));
        one.Agrees("percentOfSelectedAny", one.Expected.GetProperty("percentOfSelectedAny"), Percent(bases.ShareOfSelectedAny));
        one.Agrees("percentOfResponses", one.Expected.GetProperty("percentOfResponses"), Percent(bases.ShareOfResponses));
    }

    private static void TestsAgree(ReferenceCase one, Sample sample)
    {
        var groups = SelectionCounts.ByGroup(sample.Options, sample.Answered, sample.Group, sample.Groups.Length);
        var bases = groups.Select(MultipleResponseBases.Of).ToList();
        var expected = one.Expected;
        Assert.Equal(expected.GetProperty("groups").Words(), sample.Groups);
        one.Agrees("groupSizes", expected.GetProperty("groupSizes"), [.. bases.Select(group => (double?)group.Answered)]);
        one.Agrees("counts", expected.GetProperty("counts"), [.. bases.Select(group => group.Counts.Select(count => (double?)count).ToArray())]);
        one.Agrees("percentOfRespondents", expected.GetProperty("percentOfRespondents"), [.. bases.Select(group => Percent(group.ShareOfAnswered))]);
        one.Agrees("percentOfResponses", expected.GetProperty("percentOfResponses"), [.. bases.Select(group => Percent(group.ShareOfResponses))]);

        var outcome = MultipleMarginalIndependence.Of(sample.Options, sample.Answered, sample.Group, sample.Groups.Length);
        if (!expected.TryGetProperty("sumChiSquare", out var sum) || sum.ValueKind == JsonValueKind.Null)
        {
            Assert.NotNull(outcome.Reason);
            return;
        }

        var result = outcome.Value!;
        one.Agrees("n", result.Respondents);
        Assert.Equal(
            expected.GetProperty("usedOptions").EnumerateArray().Select(option => option.GetInt32()),
            Enumerable.Range(0, result.Options.Count).Except(result.ConstantOptions));
        foreach (var option in result.Options)
        {
            OptionAgrees(one, option);
        }

        CorrectionsAgree(one, result);
        FisherAgrees(one, groups);
        one.Agrees("sumChiSquare", result.SumChiSquare);
        one.Agrees("overallBonferroniP", result.OverallBonferroniP);
        one.Agrees("sumOfEigenvalues", result.SumOfEigenvalues);
        one.Agrees("sumOfSquaredEigenvalues", result.SumOfSquaredEigenvalues);
        TestAgrees(one, "firstOrderThomasDecady", result.FirstOrderThomasDecady);
        TestAgrees(one, "firstOrderMeanEigenvalue", result.FirstOrderMeanEigenvalue);
        TestAgrees(one, "secondOrderBilderLoughin", result.SecondOrderBilderLoughin);
        TestAgrees(one, "secondOrderSatterthwaite", result.SecondOrderSatterthwaite);
        ClusteredAgrees(one, ClusteredResponses.Of(groups));
    }

    private static void CorrectionsAgree(ReferenceCase one, MultipleMarginalIndependence.Result result)
    {
        double?[] p = [.. result.Options.Where(option => option.Test is not null).Select(option => option.Test?.P)];
        foreach (var correction in new[] { Correction.Bonferroni, Correction.Holm, Correction.BenjaminiHochberg })
        {
            var expected = one.Expected.GetProperty($"p{correction}");
            one.Agrees($"p{correction}", expected, [.. PValueAdjustment.Adjust(p, correction)]);
        }
    }

    /// <summary>Chosen or not by group, exactly; with two groups also as Fisher's test of two shares, which must agree.</summary>
    private static void FisherAgrees(ReferenceCase one, IReadOnlyList<SelectionCounts> groups)
    {
        var options = one.Expected.GetProperty("perOption").EnumerateArray().ToList();
        for (var j = 0; j < options.Count; j++)
        {
            if (!options[j].TryGetProperty("pFisherExact", out _))
            {
                continue;
            }

            var table = new ContingencyTable([[.. groups.Select(group => group[j, j])], [.. groups.Select(group => group.Respondents - group[j, j])]]);
            var exact = FisherFreemanHalton.Compute(table).Value!.P;
            one.Agrees($"perOption.{j}.pFisherExact", exact);
            if (groups.Count == 2)
            {
                var shares = new TwoShares(table[0, 0], table.ColumnTotals[0], table[0, 1], table.ColumnTotals[1]);
                Assert.Equal(exact, FisherExactTest.Compute(shares).Value!.P, 1e-10);
            }
        }
    }

    private static void OptionAgrees(ReferenceCase one, MultipleMarginalIndependence.OptionTest option)
    {
        var path = $"perOption.{option.Option}";
        Assert.Equal(one.Expected.GetProperty("perOption")[option.Option].GetProperty("constant").GetBoolean(), option.Test is null);
        one.Agrees($"{path}.chiSquare", option.Test?.Statistic);
        one.Agrees($"{path}.p", option.Test?.P);
        if (option.Test is { } test)
        {
            one.Agrees($"{path}.df", test.Df);
            one.Agrees($"{path}.minExpected", option.MinimumExpected);
        }
    }

    private static void TestAgrees(ReferenceCase one, string name, MultipleMarginalIndependence.Test? test)
    {
        one.Agrees($"{name}.statistic", test?.Statistic);
        one.Agrees($"{name}.df", test?.Df);
        one.Agrees($"{name}.p", test?.P);
    }

    private static void ClusteredAgrees(ReferenceCase one, Outcome<ClusteredResponses.Result> outcome)
    {
        if (!one.Expected.TryGetProperty("clusteredResponses", out _))
        {
            Assert.NotNull(outcome.Reason);
            return;
        }

        var result = outcome.Value!;
        one.Agrees("clusteredResponses.responses", result.Responses);
        one.Agrees("clusteredResponses.respondents", result.Respondents);
        one.Agrees("clusteredResponses.pearson", result.Test.Pearson);
        one.Agrees("clusteredResponses.f", result.Test.F);
        one.Agrees("clusteredResponses.ndf", result.Test.NumeratorDf);
        one.Agrees("clusteredResponses.ddf", result.Test.DenominatorDf);
        one.Agrees("clusteredResponses.pF", result.Test.P);
        one.Agrees("clusteredResponses.dfFirstOrder", result.Test.Df);
        one.Agrees("clusteredResponses.pFirstOrder", result.Test.FirstOrderP);
    }

    private static double?[] Percent(IReadOnlyList<Figure> shares) => [.. shares.Select(share => share.Value * 100)];

    private static IReadOnlyList<SelectionCounts> RandomGroups(int seed, int groups, int options, int each)
    {
        var random = new Random(seed);
        var n = groups * each;
        bool[][] chosen = [.. Enumerable.Range(0, options).Select(j => Enumerable.Range(0, n).Select(_ => random.NextDouble() < 0.3 + (0.1 * j)).ToArray())];
        return SelectionCounts.ByGroup(chosen, [.. Enumerable.Repeat(true, n)], [.. Enumerable.Range(0, n).Select(i => i % groups)], groups);
    }

    /// <summary>A case's answers as columns; the groups in the order of their names.</summary>
    private sealed record Sample(bool[][] Options, bool[] Answered, int[] Group, string[] Groups)
    {
        public static Sample Of(ReferenceCase one)
        {
            double?[][] columns = one.Input.TryGetProperty("options", out var rows)
                ? Transpose([.. rows.EnumerateArray().Select(row => row.Numbers())])
                : [.. one.Input.GetProperty("optionColumns").Words().Select(column => one.Column(column!).Numbers())];
            var words = one.List("group", "groupColumn").Words();
            string[] groups = [.. words.Select(word => word!).Distinct().Order(StringComparer.Ordinal)];
            return new(
                [.. columns.Select(column => column.Select(value => value == 1).ToArray())],
                [.. columns[0].Select((_, i) => columns.All(column => column[i] is not null))],
                [.. words.Select(word => Array.IndexOf(groups, word))], groups);
        }

        private static double?[][] Transpose(double?[][] rows) =>
            [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Select(row => row[column]).ToArray())];
    }
}
