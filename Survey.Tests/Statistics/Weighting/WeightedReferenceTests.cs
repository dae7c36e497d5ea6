using Survey.Analysis.Statistics.Weighting;

namespace Survey.Tests.Statistics.Weighting;

/// <summary>
/// Weighted statistics agree with R survey 4.1-1 within each case's tolerance. Not compared: "naivePearsonOnRawWeights", which
/// the file includes as a warning, and R's rake error, which differs from calibrate's by definition.
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

        file.AssertAllRun(output, file.Cases.Count);
    }

    [Fact]
    public void PublishedResults_OfTopic07_EveryCaseAgrees()
    {
        // The moments of the other three are read by MomentsTests.
        var cases = ReferenceFile
            .Read("11-published")
            .Cases.Where(item => item.Json.GetProperty("topic").GetString() == "07")
            .ToList();
        var one = Assert.Single(cases, item => !item.Id.StartsWith("nist-", StringComparison.Ordinal));
        var (rows, columns) = (
            WeightedCase.Codes(one.Input.GetProperty("rows")),
            WeightedCase.Codes(one.Input.GetProperty("columns"))
        );
        var clusters = WeightedCase.Codes(one.Input.GetProperty("cluster"));
        var weights = WeightedCase.Known(one.Input.GetProperty("weights"));
        var all = (int)one.Input.GetProperty("populationClusters")[0].GetDouble();

        var test = ClusteredCrossTab
            .Compute([.. rows.Select((row, i) => new ClusteredRow(row, columns[i], weights[i], clusters[i]))], all)
            .Value!;

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

    private static Action<ReferenceCase> Runner(string kind) =>
        kind switch
        {
            "weighted-proportion" => WeightedEstimateCases.Proportion,
            "weighted-frequencies" => WeightedEstimateCases.Frequencies,
            "weighted-crosstab" => WeightedEstimateCases.CrossTab,
            "weighted-groups" => WeightedEstimateCases.Groups,
            "weighted-mean" => WeightedEstimateCases.Mean,
            "finite-population" => WeightedEstimateCases.FinitePopulation,
            "stratified" => WeightedEstimateCases.Stratified,
            "post-stratification" => CalibrationCases.PostStratified,
            "raking" => CalibrationCases.Raked,
            "trimming" => CalibrationCases.Trimmed,
            _ => throw new ArgumentOutOfRangeException(
                nameof(kind),
                kind,
                "The reference has a kind of case that no test reads."
            ),
        };
}
