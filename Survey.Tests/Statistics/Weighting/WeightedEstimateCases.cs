using Survey.Analysis.Statistics.Weighting;
using static Survey.Tests.Statistics.Weighting.WeightedCase;

namespace Survey.Tests.Statistics.Weighting;

/// <summary>Compares the cases of weighted shares, frequencies, cross-tabs, groups and means.</summary>
internal static class WeightedEstimateCases
{
    public static void Proportion(ReferenceCase one)
    {
        var (values, weights) = Complete(one.List("y", "yColumn"), one.List("weights", "weightColumn"));
        var result = WeightedProportion
            .Compute([.. values.Select(value => value == 1)], weights, one.Input.GetProperty("confidence").GetDouble())
            .Value!;
        one.KishAgrees("", result.Kish);
        one.Agrees("estimate", result.Share);
        one.Agrees("standardError", result.StandardError);
        one.Agrees("degreesOfFreedom", result.Df);
        one.Agrees("designEffect", result.DesignEffect);
        one.Agrees("designEffectiveN", result.DesignEffectiveN);
        var intervals = result.Intervals;
        one.IntervalAgrees("mean", intervals.Mean);
        one.IntervalAgrees("logit", intervals.Logit);
        one.IntervalAgrees("xlogit", intervals.Logit);
        one.IntervalAgrees("asin", intervals.ArcSine);
        one.IntervalAgrees("beta", intervals.Beta);
        one.IntervalAgrees("likelihood", intervals.Likelihood);
        one.IntervalAgrees("likelihoodRoot", intervals.Likelihood);
        one.IntervalAgrees("wilsonDesign", intervals.WilsonDesign);
        one.IntervalAgrees("wilsonKish", intervals.WilsonKish);
        one.IntervalAgrees("clopperPearsonKish", intervals.ClopperPearsonKish);
    }

    public static void Frequencies(ReferenceCase one)
    {
        var (values, weights) = Complete(one.List("values", "column"), one.List("weights", "weightColumn"));
        var levels = Known(one.Input.GetProperty("levels"));
        WeightedCount[] counts = [.. levels.Select(level => WeightedCount.Of(weights.Where((_, i) => values[i] == level)))];
        var result = WeightedFrequencies.Compute(counts).Value!;
        one.KishAgrees("", result.Kish);
        one.ListAgrees("unweightedCounts", counts.Select(count => (double)count.Count));
        one.ListAgrees("weightedCounts", counts.Select(count => count.Weight));
        one.ListAgrees("proportions", result.Shares);
        one.ListAgrees("standardErrors", result.StandardErrors!);
        one.TableAgrees("covariance", result.Covariance!);
    }

    public static void CrossTab(ReferenceCase one)
    {
        var words = one.List("rows", "rowColumn").Words().Zip(one.List("columns", "columnColumn").Words()).ToList();
        double[] weights = one.Input.TryGetProperty("weight", out var same)
            ? [.. words.Select(_ => same.GetDouble())]
            : Known(one.List("weights", "weightColumn"));
        string?[] rows = one.Expected.GetProperty("rowLevels").Words();
        string?[] columns = one.Expected.GetProperty("columnLevels").Words();
        var cells = new WeightedCount[rows.Length, columns.Length];
        foreach (
            var ((row, column), weight) in words
                .Zip(weights)
                .Where(pair => pair.First.First is not null && pair.First.Second is not null)
        )
        {
            cells[Array.IndexOf(rows, row), Array.IndexOf(columns, column)] += WeightedCount.One(weight);
        }

        var result = WeightedCrossTab.Compute(cells).Value!;
        one.KishAgrees("", result.Kish);
        one.TableAgrees("weightedTable", result.Weights);
        one.TableAgrees("rowPercent", Percent(result.RowShares));
        one.TableAgrees("columnPercent", Percent(result.ColumnShares));
        var test = result.Test.Value!;
        one.Agrees("pearsonScaledToN", test.Pearson);
        one.Agrees("firstOrder.meanEigenvalue", test.MeanEigenvalue);
        one.Agrees("firstOrder.df", test.Df);
        one.Agrees("firstOrder.p", test.FirstOrderP);
        one.Agrees("raoScottF.f", test.F);
        one.Agrees("raoScottF.ndf", test.NumeratorDf);
        one.Agrees("raoScottF.ddf", test.DenominatorDf);
        one.Agrees("raoScottF.p", test.P);
    }

    public static void Groups(ReferenceCase one)
    {
        var y = one.List("y", "yColumn").Numbers();
        var names = one.List("group", "groupColumn").Words();
        var weights = Known(one.List("weights", "weightColumn"));
        int[] used = [.. Enumerable.Range(0, y.Length).Where(i => y[i] is not null && names[i] is not null)];
        var groups = one
            .Expected.GetProperty("groups")
            .EnumerateArray()
            .Select(group => group.GetProperty("group").GetString())
            .ToArray();
        var result = WeightedGroups.Compute(
            [.. used.Select(i => y[i]!.Value)],
            [.. used.Select(i => Array.IndexOf(groups, names[i]))],
            groups.Length,
            [.. used.Select(i => weights[i])]
        );
        for (var g = 0; g < groups.Length; g++)
        {
            var mean = result.Groups[g].Value!;
            one.Agrees($"groups.{g}.n", mean.Kish.N);
            one.Agrees($"groups.{g}.mean", mean.Mean);
            one.Agrees($"groups.{g}.standardError", mean.StandardError);
            one.Agrees($"groups.{g}.effectiveSampleSize", mean.Kish.EffectiveN);
        }

        Assert.Equal(one.Expected.GetProperty("differences").GetArrayLength(), result.Differences.Count);
        for (var d = 0; d < result.Differences.Count; d++)
        {
            var difference = result.Differences[d];
            Assert.Equal(one.Expected.GetProperty("differences")[d].GetProperty("first").GetString(), groups[difference.First]);
            Assert.Equal(one.Expected.GetProperty("differences")[d].GetProperty("second").GetString(), groups[difference.Second]);
            one.Agrees($"differences.{d}.difference", difference.Value);
            one.Agrees($"differences.{d}.standardError", difference.StandardError);
            one.Agrees($"differences.{d}.t", difference.T);
            one.Agrees($"differences.{d}.df", difference.Df);
            one.Agrees($"differences.{d}.p", difference.P);
        }
    }

    public static void Mean(ReferenceCase one)
    {
        var result = WeightedMean.Compute(one.List("y", "yColumn").Numbers(), Known(one.List("weights", "weightColumn"))).Value!;
        one.KishAgrees("", result.Kish);
        one.Agrees("rows", result.Rows);
        one.Agrees("used", result.Kish.N);
        one.Agrees("mean", result.Mean);
        one.Agrees("standardError", result.StandardError);
        one.Agrees("degreesOfFreedom", result.Df);
        one.IntervalAgrees("ci95", result.Interval);
        one.Agrees("weightedStandardDeviation", result.StandardDeviation);
    }

    public static void FinitePopulation(ReferenceCase one)
    {
        var y = Known(one.Input.GetProperty("y"));
        var result = WeightedProportion
            .Compute(
                [.. y.Select(value => value == 1)],
                [.. y.Select(_ => 1.0)],
                population: one.Input.GetProperty("populationSize").GetInt32()
            )
            .Value!;
        one.Agrees("estimate", result.Share);
        one.Agrees("standardError", result.StandardError);
        one.Agrees("degreesOfFreedom", result.Df);
        one.Agrees("finitePopulationFactor", result.FinitePopulationFactor);
        one.Agrees("effectiveNFpc", result.DesignEffectiveN);
        one.IntervalAgrees("logit", result.Intervals.Logit);
        one.IntervalAgrees("wilsonDesign", result.Intervals.WilsonDesign);
        Assert.Equal(result.FinitePopulationFactor == 0, result.Interval is null);
    }

    public static void Stratified(ReferenceCase one)
    {
        var (y, names, sizes) = (
            Known(one.Input.GetProperty("y")),
            one.Input.GetProperty("stratum").Words(),
            Known(one.Input.GetProperty("stratumPopulation"))
        );
        string?[] strata = [.. names.Distinct()];
        var result = StratifiedMean
            .Compute(
                [.. strata.Select(stratum => y.Where((_, i) => names[i] == stratum).ToArray())],
                [.. strata.Select(stratum => (int)sizes[Array.IndexOf(names, stratum)])]
            )
            .Value!;
        one.Agrees("mean", result.Mean);
        one.Agrees("standardError", result.StandardError);
        one.Agrees("degreesOfFreedom", result.Df);
        one.IntervalAgrees("ci95", result.Interval);
        one.Agrees("total", result.Total);
        one.Agrees("totalStandardError", result.TotalStandardError);
        one.ListAgrees("weights", names.Select(name => result.Weights[Array.IndexOf(strata, name)]));
    }
}
