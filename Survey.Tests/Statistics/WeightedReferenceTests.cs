using System.Text.Json;
using Survey.Analysis.Figures;
using Survey.Analysis.Statistics;

namespace Survey.Tests.Statistics;

/// <summary>
/// Weighted statistics agree with R survey 4.1-1 to each case's tolerance. Not read: "naivePearsonOnRawWeights", which the file
/// gives as a warning, and R's own rake error, which differs from calibrate's by definition.
/// </summary>
public sealed class WeightedReferenceTests(ITestOutputHelper output)
{
    [Fact]
    public void WeightedStatistics_EveryReferenceCase_Agrees()
    {
        var file = ReferenceFile.Read("07-weighted");
        foreach (var one in file.Cases)
        {
            Runner(one.Tags.First())(one);
        }

        output.WriteLine($"{file.Name}: {file.Cases.Count} cases run");
        Assert.Equal(file.CaseCount, file.Cases.Count);
    }

    [Fact]
    public void PublishedResults_OfTopic07_EveryCaseAgrees()
    {
        // The moments of the other three are read by MomentsTests.
        var cases = ReferenceFile.Read("11-published").Cases.Where(item => item.Json.GetProperty("topic").GetString() == "07").ToList();
        var one = Assert.Single(cases, item => !item.Id.StartsWith("nist-", StringComparison.Ordinal));
        var (rows, columns) = (Codes(one.Input.GetProperty("rows")), Codes(one.Input.GetProperty("columns")));
        var clusters = Codes(one.Input.GetProperty("cluster"));
        var weights = Known(one.Input.GetProperty("weights"));
        var all = (int)one.Input.GetProperty("populationClusters")[0].GetDouble();

        var test = ClusteredCrossTab.Of([.. rows.Select((row, i) => new ClusteredRow(row, columns[i], weights[i], clusters[i]))], all).Value!;

        var computed = one.Json.GetProperty("computed");
        Assert.Equal(computed.GetProperty("f").GetDouble(), test.F, 1e-8);
        Assert.Equal(computed.GetProperty("ndf").GetDouble(), test.NumeratorDf, 1e-8);
        Assert.Equal(computed.GetProperty("ddf").GetDouble(), test.DenominatorDf, 1e-8);
        Assert.Equal(computed.GetProperty("p").GetDouble(), test.P, 1e-8);
        Assert.Equal(computed.GetProperty("pFirstOrder").GetDouble(), test.FirstOrderP, 1e-8);
        Assert.Equal(one.Json.GetProperty("printed").GetProperty("f").GetDouble(), test.F, 0.00005);
        output.WriteLine($"11-published, topic 07: {cases.Count} cases, 3 of them moments");
        Assert.Equal(4, cases.Count);
    }

    private static Action<ReferenceCase> Runner(string kind) => kind switch
    {
        "weighted-proportion" => Proportion,
        "weighted-frequencies" => Frequencies,
        "weighted-crosstab" => CrossTab,
        "weighted-groups" => Groups,
        "weighted-mean" => Mean,
        "finite-population" => FinitePopulation,
        "stratified" => Stratified,
        "post-stratification" => PostStratified,
        "raking" => Raked,
        "trimming" => Trimmed,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The reference has a kind of case that no test reads."),
    };

    private static void Proportion(ReferenceCase one)
    {
        var (values, weights) = Complete(one.List("y", "yColumn"), one.List("weights", "weightColumn"));
        var result = WeightedProportion.Of([.. values.Select(value => value == 1)], weights, one.Input.GetProperty("confidence").GetDouble()).Value!;
        KishAgrees(one, "", result.Kish);
        one.Agrees("estimate", result.Share);
        one.Agrees("standardError", result.StandardError);
        one.Agrees("degreesOfFreedom", result.Df);
        one.Agrees("designEffect", result.DesignEffect);
        one.Agrees("designEffectiveN", result.DesignEffectiveN);
        var intervals = result.Intervals;
        IntervalAgrees(one, "mean", intervals.Mean);
        IntervalAgrees(one, "logit", intervals.Logit);
        IntervalAgrees(one, "xlogit", intervals.Logit);
        IntervalAgrees(one, "asin", intervals.ArcSine);
        IntervalAgrees(one, "beta", intervals.Beta);
        IntervalAgrees(one, "likelihood", intervals.Likelihood);
        IntervalAgrees(one, "likelihoodRoot", intervals.Likelihood);
        IntervalAgrees(one, "wilsonDesign", intervals.WilsonDesign);
        IntervalAgrees(one, "wilsonKish", intervals.WilsonKish);
        IntervalAgrees(one, "clopperPearsonKish", intervals.ClopperPearsonKish);
    }

    private static void Frequencies(ReferenceCase one)
    {
        var (values, weights) = Complete(one.List("values", "column"), one.List("weights", "weightColumn"));
        var levels = Known(one.Input.GetProperty("levels"));
        WeightedCount[] counts = [.. levels.Select(level => WeightedCount.Of(weights.Where((_, i) => values[i] == level)))];
        var result = WeightedFrequencies.Of(counts).Value!;
        KishAgrees(one, "", result.Kish);
        ListAgrees(one, "unweightedCounts", counts.Select(count => (double)count.Count));
        ListAgrees(one, "weightedCounts", counts.Select(count => count.Weight));
        ListAgrees(one, "proportions", result.Shares);
        ListAgrees(one, "standardErrors", result.StandardErrors!);
        TableAgrees(one, "covariance", result.Covariance!);
    }

    private static void CrossTab(ReferenceCase one)
    {
        var words = one.List("rows", "rowColumn").Words().Zip(one.List("columns", "columnColumn").Words()).ToList();
        double[] weights = one.Input.TryGetProperty("weight", out var same)
            ? [.. words.Select(_ => same.GetDouble())]
            : Known(one.List("weights", "weightColumn"));
        string?[] rows = one.Expected.GetProperty("rowLevels").Words();
        string?[] columns = one.Expected.GetProperty("columnLevels").Words();
        var cells = new WeightedCount[rows.Length, columns.Length];
        foreach (var ((row, column), weight) in words.Zip(weights).Where(pair => pair.First.First is not null && pair.First.Second is not null))
        {
            cells[Array.IndexOf(rows, row), Array.IndexOf(columns, column)] += WeightedCount.One(weight);
        }

        var result = WeightedCrossTab.Of(cells).Value!;
        KishAgrees(one, "", result.Kish);
        TableAgrees(one, "weightedTable", result.Weights);
        TableAgrees(one, "rowPercent", Percent(result.RowShares));
        TableAgrees(one, "columnPercent", Percent(result.ColumnShares));
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

    private static void Groups(ReferenceCase one)
    {
        var y = one.List("y", "yColumn").Numbers();
        var names = one.List("group", "groupColumn").Words();
        var weights = Known(one.List("weights", "weightColumn"));
        int[] used = [.. Enumerable.Range(0, y.Length).Where(i => y[i] is not null && names[i] is not null)];
        var groups = one.Expected.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("group").GetString()).ToArray();
        var result = WeightedGroups.Of(
            [.. used.Select(i => y[i]!.Value)], [.. used.Select(i => Array.IndexOf(groups, names[i]))], groups.Length, [.. used.Select(i => weights[i])]);
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

    private static void Mean(ReferenceCase one)
    {
        var result = WeightedMean.Of(one.List("y", "yColumn").Numbers(), Known(one.List("weights", "weightColumn"))).Value!;
        KishAgrees(one, "", result.Kish);
        one.Agrees("rows", result.Rows);
        one.Agrees("used", result.Kish.N);
        one.Agrees("mean", result.Mean);
        one.Agrees("standardError", result.StandardError);
        one.Agrees("degreesOfFreedom", result.Df);
        IntervalAgrees(one, "ci95", result.Interval);
        one.Agrees("weightedStandardDeviation", result.StandardDeviation);
    }

    private static void FinitePopulation(ReferenceCase one)
    {
        var y = Known(one.Input.GetProperty("y"));
        var result = WeightedProportion.Of(
            [.. y.Select(value => value == 1)], [.. y.Select(_ => 1.0)], population: one.Input.GetProperty("populationSize").GetInt32()).Value!;
        one.Agrees("estimate", result.Share);
        one.Agrees("standardError", result.StandardError);
        one.Agrees("degreesOfFreedom", result.Df);
        one.Agrees("finitePopulationFactor", result.FinitePopulationFactor);
        one.Agrees("effectiveNFpc", result.DesignEffectiveN);
        IntervalAgrees(one, "logit", result.Intervals.Logit);
        IntervalAgrees(one, "wilsonDesign", result.Intervals.WilsonDesign);
        Assert.Equal(result.FinitePopulationFactor == 0, result.Interval is null);
    }

    private static void Stratified(ReferenceCase one)
    {
        var (y, names, sizes) = (Known(one.Input.GetProperty("y")), one.Input.GetProperty("stratum").Words(), Known(one.Input.GetProperty("stratumPopulation")));
        string?[] strata = [.. names.Distinct()];
        var result = StratifiedMean.Of(
            [.. strata.Select(stratum => y.Where((_, i) => names[i] == stratum).ToArray())],
            [.. strata.Select(stratum => (int)sizes[Array.IndexOf(names, stratum)])]).Value!;
        one.Agrees("mean", result.Mean);
        one.Agrees("standardError", result.StandardError);
        one.Agrees("degreesOfFreedom", result.Df);
        IntervalAgrees(one, "ci95", result.Interval);
        one.Agrees("total", result.Total);
        one.Agrees("totalStandardError", result.TotalStandardError);
        ListAgrees(one, "weights", names.Select(name => result.Weights[Array.IndexOf(strata, name)]));
    }

    private static void PostStratified(ReferenceCase one)
    {
        var starting = Known(one.List("weights", "weightColumn"));
        var margin = MarginOf("stratum", one.Input.GetProperty("population"), one.List("stratum", "stratumColumn").Words());
        var fitted = Assert.IsType<Weighting.Fitted>(PostStratification.Of(margin, starting));
        ListAgrees(one, "weights", fitted.Weights);
        foreach (var factor in one.Expected.GetProperty("factors").EnumerateArray())
        {
            var member = Enumerable.Range(0, starting.Length).First(i => margin.Categories[margin.Codes[i]] == factor.GetProperty("stratum").GetString());
            one.Agrees("factors", factor.GetProperty("factor"), fitted.Weights[member] / starting[member]);
        }

        var y = one.Input.TryGetProperty("yIndicator", out var indicator)
            ? [.. one.Column(indicator.GetProperty("column").GetString()!).Words().Select(word => word == indicator.GetProperty("equals").GetString() ? 1.0 : 0)]
            : Known(one.Input.GetProperty("y"));
        var mean = CalibratedMean.Of(y, fitted.Weights, starting, [margin]).Value!;
        one.Agrees("estimate", mean.Mean);
        one.Agrees("standardError", mean.StandardError);
        one.Agrees("total", mean.Total);
        one.Agrees("totalStandardError", mean.TotalStandardError);
        KishAgrees(one, "kish.", fitted.Kish);
    }

    private static void Raked(ReferenceCase one)
    {
        var starting = Known(one.List("weights", "weightColumn"));
        Margin[] margins = [.. one.Input.GetProperty("margins").EnumerateObject().Select(margin => MarginOf(margin.Name, margin.Value,
            (one.Input.TryGetProperty("factors", out var factors) ? factors.GetProperty(margin.Name) : one.Column(margin.Name)).Words()))];
        var weighting = Raking.Of(margins, starting);
        if (one.Expected.TryGetProperty("error", out var error))
        {
            RefusalAgrees(one, error.GetString()!, Assert.IsType<Weighting.Refused>(weighting));
            return;
        }

        if (!one.Expected.GetProperty("converged").GetBoolean())
        {
            Assert.IsType<Weighting.NotConverged>(weighting);
            return;
        }

        var fitted = Assert.IsType<Weighting.Fitted>(weighting);
        ListAgrees(one, "weights", fitted.Weights);
        Assert.True(fitted.LargestError <= 1e-12 * margins[0].Total);
        foreach (var cell in one.Expected.GetProperty("cellTotals").EnumerateArray())
        {
            var members = Enumerable.Range(0, starting.Length)
                .Where(i => margins.All(margin => margin.Categories[margin.Codes[i]] == cell.GetProperty(margin.Variable).GetString()));
            one.Agrees("cellTotals", cell.GetProperty("total"), members.Sum(i => fitted.Weights[i]));
        }

        double[] y = [.. one.List("y", "yColumn").Numbers().Select(value => value ?? one.Input.GetProperty("yNullAs").GetDouble())];
        var mean = CalibratedMean.Of(y, fitted.Weights, starting, margins).Value!;
        one.Agrees("estimate", mean.Mean);
        one.Agrees("standardError", mean.StandardError);
        KishAgrees(one, "kish.", fitted.Kish);
    }

    private static void RefusalAgrees(ReferenceCase one, string error, Weighting.Refused refused)
    {
        var fault = error == "margin-totals-differ" ? WeightingFault.MarginTotalsDiffer : WeightingFault.CategoryWithoutRespondents;
        Assert.Equal(fault, refused.Fault);
        if (one.Expected.TryGetProperty("category", out var category))
        {
            Assert.Equal(category.GetString(), refused.Category);
            Assert.Equal(one.Expected.GetProperty("variable").GetString(), refused.Variable);
        }
    }

    private static void Trimmed(ReferenceCase one)
    {
        var weights = Known(one.Input.GetProperty("weights"));
        var (lower, upper) = (one.Input.GetProperty("lower").GetDouble(), one.Input.GetProperty("upper").GetDouble());
        var strict = WeightTrimming.Strict(weights, lower, upper).Value!;
        ListAgrees(one, "trimmedOnce", WeightTrimming.Once(weights, lower, upper).Value!.Weights);
        ListAgrees(one, "trimmedStrict", strict.Weights);
        KishAgrees(one, "kishBefore.", strict.Before);
        KishAgrees(one, "kishAfterStrict.", strict.After);
    }

    private static Margin MarginOf(string variable, JsonElement population, string?[] words)
    {
        string[] categories = [.. population.EnumerateObject().Select(category => category.Name)];
        return new(variable, categories, [.. population.EnumerateObject().Select(category => category.Value.GetDouble())],
            [.. words.Select(word => Array.IndexOf(categories, word))]);
    }

    private static void KishAgrees(ReferenceCase one, string path, KishEffectiveBase.Result kish)
    {
        one.Agrees($"{path}n", kish.N);
        one.Agrees($"{path}sumWeights", kish.SumOfWeights);
        one.Agrees($"{path}kishDeff", kish.DesignEffect);
        one.Agrees($"{path}effectiveSampleSize", kish.EffectiveN);
        one.Agrees($"{path}cv2", kish.SquaredVariation);
    }

    private static void IntervalAgrees(ReferenceCase one, string name, Interval? got)
    {
        if (one.Expected.GetProperty(name) is { ValueKind: JsonValueKind.Object })
        {
            one.Agrees($"{name}.lower", got?.Low);
            one.Agrees($"{name}.upper", got?.High);
        }
        else if (name != "likelihood")
        {
            Assert.True(got is null, $"{one.Id} {name}: expected none, got {got}");
        }
    }

    private static void ListAgrees(ReferenceCase one, string name, IEnumerable<double> got) =>
        one.Agrees(name, one.Expected.GetProperty(name), [.. got.Nullable()]);

    private static void TableAgrees(ReferenceCase one, string name, double[,] got) =>
        one.Agrees(name, one.Expected.GetProperty(name), [.. Enumerable.Range(0, got.GetLength(0))
            .Select(row => Enumerable.Range(0, got.GetLength(1)).Select(column => (double?)got[row, column]).ToArray())]);

    private static double[,] Percent(Figure[,] shares)
    {
        var table = new double[shares.GetLength(0), shares.GetLength(1)];
        for (var cell = 0; cell < shares.Length; cell++)
        {
            var (row, column) = (cell / shares.GetLength(1), cell % shares.GetLength(1));
            table[row, column] = shares[row, column].Value!.Value * 100;
        }

        return table;
    }

    private static (double[] Values, double[] Weights) Complete(JsonElement values, JsonElement weights)
    {
        var pairs = values.Numbers().Zip(weights.Numbers()).Where(pair => pair.First is not null && pair.Second is not null).ToList();
        return ([.. pairs.Select(pair => pair.First!.Value)], [.. pairs.Select(pair => pair.Second!.Value)]);
    }

    private static double[] Known(JsonElement list) => [.. list.Numbers().Select(value => value!.Value)];

    private static int[] Codes(JsonElement list)
    {
        var words = list.Words();
        var distinct = words.Distinct().ToList();
        return [.. words.Select(word => distinct.IndexOf(word))];
    }
}
