using Survey.Analysis.Figures;
using Survey.Analysis.Reports.Json;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports;

/// <summary>
/// What the JSON of a cross-tab says about tests: <c>test</c> of the whole table, the <c>differences</c>, <c>ordinal</c> and
/// <c>options</c>. What has no value has a <c>reason</c>.
/// </summary>
internal sealed class CrossTabTestJson(ReasonWords reasons)
{
    public object Test(Outcome<CrossTabTest> outcome) =>
        outcome.Value is not { } test
            ? new NoTestData { Reason = reasons.Text(outcome.Reason!) }
            : new TestData
            {
                Method = test.Method,
                Statistic = test.Statistic,
                Df = test.Df,
                DenominatorDf = test.DenominatorDf,
                P = test.P,
                LogP = test.LogP,
                Draws = test.Draws,
                StandardError = test.StandardError,
                Effect = test.CramersV is { } v ? new("cramers-v", v, test.CramersVBiasCorrected) : null,
                MinimumExpected = test.MinimumExpected,
                ShareOfExpectedBelow5 = test.ShareOfExpectedBelow5,
            };

    public DifferenceData Difference(Outcome<ShareDifference> outcome) =>
        new(outcome.Value?.Estimate, outcome.Value?.Interval.Low, outcome.Value?.Interval.High) { Reason = Why(outcome.Reason) };

    public object? Ordinal(Outcome<OrdinalTest>? outcome) =>
        outcome is null ? null
        : outcome.Value is { } test ? Ordinal(test)
        : new NoValueData(reasons.Text(outcome.Reason!));

    public IEnumerable<OptionTestData>? Options(IReadOnlyList<Outcome<OptionTest>>? tests) =>
        tests?.Select(outcome => new OptionTestData(outcome.Value?.Method, outcome.Value?.P, outcome.Value?.AdjustedP)
        {
            Draws = outcome.Value?.Draws,
            StandardError = outcome.Value?.StandardError,
            Reason = Why(outcome.Reason),
        });

    private static OrdinalData Ordinal(OrdinalTest test) =>
        new()
        {
            Method = test.Method,
            Statistic = test.Statistic,
            Df = test.Df,
            P = test.P,
            Exact = test.IsExact,
            Effect = new(test.EffectName, test.Effect),
            MeanRanks = test.MeanRanks,
            Trend = test.Trend is { } trend ? new("linear-by-linear", trend.Statistic, trend.R, trend.P) : null,
        };

    private string? Why(Reason? reason) => reason is null ? null : reasons.Text(reason);
}
