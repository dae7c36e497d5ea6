using System.Text.Json;
using Survey.Analysis.Reports.Json;
using Survey.Analysis.Weights;

namespace Survey.Analysis.Reports;

/// <summary>
/// The member <c>weighting</c>: null, or method, variables, trim, rounds, largestError, smallest, largest, effectiveBase and
/// designEffect.
/// </summary>
internal static class WeightingJson
{
    /// <param name="weighting">Null where there are no weights.</param>
    public static WeightingData? Of(SurveyWeighting? weighting)
    {
        if (weighting is null)
        {
            return null;
        }

        double[] trim = weighting is { LowestAllowed: { } lowest, HighestAllowed: { } highest } ? [lowest, highest] : [];
        return new()
        {
            Method = JsonNamingPolicy.KebabCaseLower.ConvertName(weighting.Method.ToString()),
            Variables = weighting.Variables,
            Trim = trim,
            Rounds = weighting.Rounds,
            LargestError = weighting.LargestError,
            Smallest = weighting.Spread.Smallest,
            Largest = weighting.Spread.Largest,
            EffectiveBase = weighting.Spread.Kish.EffectiveN,
            DesignEffect = weighting.Spread.Kish.DesignEffect,
        };
    }
}
