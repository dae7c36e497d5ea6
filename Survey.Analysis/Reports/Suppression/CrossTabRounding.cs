using Survey.Analysis.Figures;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// Rounds the tests of a cross-tab of which every count is shown, where counts of the report are hidden: each is a function of
/// these counts. The test of a multiple choice is not, since it also needs how many chose two options together; it is hidden.
/// </summary>
internal static class CrossTabRounding
{
    public static CrossTabAnalysis Of(CrossTabAnalysis analysis) =>
        analysis with
        {
            Test =
                analysis.Table.Rows.IsMultiple != analysis.Table.Columns.IsMultiple
                    ? Reason.Hidden
                    : Of(analysis.Test, test =>
                        test with
                        {
                            P = RoundedP.Of(test.P),
                            LogP = test.LogP is { } logP ? RoundedP.Of(logP) : null,
                        }
                    ),
            OrdinalTest = analysis.OrdinalTest is { } ordinal ? Of(ordinal, Rounded) : null,
            OptionTests = analysis.OptionTests is { } options ? [.. options.Select(option => Of(option, Rounded))] : null,
        };

    private static OptionTest Rounded(OptionTest test) =>
        test with
        {
            P = RoundedP.Of(test.P),
            AdjustedP = RoundedP.Of(test.AdjustedP),
        };

    private static OrdinalTest Rounded(OrdinalTest test) =>
        test with
        {
            P = RoundedP.Of(test.P),
            Trend = test.Trend is { } trend ? trend with { P = RoundedP.Of(trend.P) } : null,
        };

    private static Outcome<T> Of<T>(Outcome<T> outcome, Func<T, T> rounded)
        where T : class => outcome.Value is { } test ? rounded(test) : outcome;
}
