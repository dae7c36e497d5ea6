using System.Text.Json;
using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Independence;
using Survey.Analysis.Statistics.MultipleComparisons;
using Survey.Analysis.Statistics.MultipleResponses;
using Survey.Analysis.Statistics.Proportions;

namespace Survey.Tests.Statistics.MultipleResponses;

/// <summary>
/// Tests and bases of multiple responses agree with R 4.2.2 (survey, MRCV) to each case's tolerance; counts are exact.
/// </summary>
public sealed class MultipleResponseReferenceTests(ITestOutputHelper output)
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

        file.AssertAllRun(output, file.Cases.Count);
    }

    private static void SummaryAgrees(ReferenceCase one, Sample sample)
    {
        var counts = SelectionCounts.All(sample.Options, sample.Answered);
        var bases = MultipleResponseBases.Compute(counts);
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
        var bases = groups.Select(MultipleResponseBases.Compute).ToList();
        var expected = one.Expected;
        Assert.Equal(expected.GetProperty("groups").Words(), sample.Groups);
        one.Agrees("groupSizes", expected.GetProperty("groupSizes"), [.. bases.Select(group => (double?)group.Answered)]);
        one.Agrees(
            "counts",
            expected.GetProperty("counts"),
            [.. bases.Select(group => group.Counts.Select(count => (double?)count).ToArray())]
        );
        one.Agrees(
            "percentOfRespondents",
            expected.GetProperty("percentOfRespondents"),
            [.. bases.Select(group => Percent(group.ShareOfAnswered))]
        );
        one.Agrees(
            "percentOfResponses",
            expected.GetProperty("percentOfResponses"),
            [.. bases.Select(group => Percent(group.ShareOfResponses))]
        );

        var outcome = MultipleMarginalIndependence.Compute(sample.Options, sample.Answered, sample.Group, sample.Groups.Length);
        if (!expected.TryGetProperty("sumChiSquare", out var sum) || sum.ValueKind == JsonValueKind.Null)
        {
            Assert.NotNull(outcome.Reason);
            return;
        }

        var result = outcome.Value!;
        one.Agrees("n", result.Respondents);
        Assert.Equal(
            expected.GetProperty("usedOptions").EnumerateArray().Select(option => option.GetInt32()),
            Enumerable.Range(0, result.Options.Count).Except(result.ConstantOptions)
        );
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
        ClusteredAgrees(one, ClusteredResponses.Compute(groups));
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

    /// <summary>
    /// Exact test of chosen or not by group; with two groups also Fisher's test of two shares, which must agree.
    /// </summary>
    private static void FisherAgrees(ReferenceCase one, IReadOnlyList<SelectionCounts> groups)
    {
        var options = one.Expected.GetProperty("perOption").EnumerateArray().ToList();
        for (var j = 0; j < options.Count; j++)
        {
            if (!options[j].TryGetProperty("pFisherExact", out _))
            {
                continue;
            }

            var table = new ContingencyTable([
                [.. groups.Select(group => group[j, j])],
                [.. groups.Select(group => group.Respondents - group[j, j])],
            ]);
            var exact = FisherFreemanHalton.Compute(table).Value!.P;
            one.Agrees($"perOption.{j}.pFisherExact", exact);
            if (groups.Count == 2)
            {
                var shares = new TwoShares(table[0, 0], table.ColumnTotals[0], table[0, 1], table.ColumnTotals[1]);
                Assert.Equal(exact, FisherExactTest.Compute(shares).Value!.P, 1e-10);
            }
        }
    }

    private static void OptionAgrees(ReferenceCase one, MultipleMarginalIndependence.OptionAlone option)
    {
        var path = $"perOption.{option.Option}";
        Assert.Equal(
            one.Expected.GetProperty("perOption")[option.Option].GetProperty("constant").GetBoolean(),
            option.Test is null
        );
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
                [.. words.Select(word => Array.IndexOf(groups, word))],
                groups
            );
        }

        private static double?[][] Transpose(double?[][] rows) =>
            [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Select(row => row[column]).ToArray())];
    }
}
