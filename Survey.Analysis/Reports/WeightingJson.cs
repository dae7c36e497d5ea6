using System.Text.Json;
using Survey.Analysis.Weights;

namespace Survey.Analysis.Reports;

/// <summary>
/// Writes <c>weighting</c>: null, or method, variables, trim, rounds, largestError, smallest, largest, effectiveBase and designEffect. Where small
/// counts are hidden, the numbers are left out: they follow from the counts.
/// </summary>
internal static class WeightingJson
{
    public static void Write(Utf8JsonWriter json, SurveyWeighting? weighting, bool isProtected)
    {
        json.WritePropertyName("weighting");
        if (weighting is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("method", JsonNamingPolicy.KebabCaseLower.ConvertName(weighting.Method.ToString()));
        WriteList(json, "variables", weighting.Variables, json.WriteStringValue);
        double[] trim = weighting is { LowestAllowed: { } lowest, HighestAllowed: { } highest } ? [lowest, highest] : [];
        WriteList(json, "trim", trim, json.WriteNumberValue);
        if (!isProtected)
        {
            WriteFit(json, weighting);
        }

        json.WriteEndObject();
    }

    private static void WriteFit(Utf8JsonWriter json, SurveyWeighting weighting)
    {
        json.WritePropertyName("rounds");
        CrossTabJson.WriteNumber(json, weighting.Rounds);
        json.WritePropertyName("largestError");
        CrossTabJson.WriteNumber(json, weighting.LargestError);
        json.WriteNumber("smallest", weighting.Spread.Smallest);
        json.WriteNumber("largest", weighting.Spread.Largest);
        json.WriteNumber("effectiveBase", weighting.Spread.Kish.EffectiveN);
        json.WriteNumber("designEffect", weighting.Spread.Kish.DesignEffect);
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
