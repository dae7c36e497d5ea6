using System.Text.Json;
using Survey.Analysis.Figures;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports;

/// <summary>
/// Writes what a cross-tab's JSON says beyond the test of the whole: a difference as <c>{value, low, high}</c>, <c>ordinal</c> (null where
/// the rows have no order) and <c>options</c> (null unless the rows are a multiple choice and the columns a single one). What has no value
/// has a <c>reason</c>.
/// </summary>
internal static class CrossTabTestsJson
{
    public static void Write(Utf8JsonWriter json, CrossTabAnalysis analysis, ReasonWords reasons)
    {
        json.WriteString("correction", JsonNamingPolicy.KebabCaseLower.ConvertName(analysis.Options.Correction.ToString()));
        json.WriteNumber("alpha", analysis.Options.Alpha);
        json.WritePropertyName("ordinal");
        WriteOrdinal(json, analysis.OrdinalTest, reasons);
        json.WritePropertyName("options");
        WriteOptions(json, analysis.OptionTests, reasons);
    }

    public static void WriteDifference(Utf8JsonWriter json, Outcome<ShareDifference> outcome, ReasonWords reasons)
    {
        json.WriteStartObject();
        Number(json, "value", outcome.Value?.Estimate);
        Number(json, "low", outcome.Value?.Interval.Low);
        Number(json, "high", outcome.Value?.Interval.High);
        WriteReason(json, outcome.Reason, reasons);
        json.WriteEndObject();
    }

    private static void WriteOrdinal(Utf8JsonWriter json, Outcome<OrdinalTest>? outcome, ReasonWords reasons)
    {
        if (outcome is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        if (outcome.Value is { } test)
        {
            WriteOrdinal(json, test);
        }

        WriteReason(json, outcome.Reason, reasons);
        json.WriteEndObject();
    }

    private static void WriteOrdinal(Utf8JsonWriter json, OrdinalTest test)
    {
        json.WriteString("method", test.Method);
        json.WriteNumber("statistic", test.Statistic);
        Number(json, "df", test.Df);
        json.WriteNumber("p", test.P);
        json.WriteBoolean("exact", test.IsExact);
        json.WriteStartObject("effect");
        json.WriteString("name", test.EffectName);
        json.WriteNumber("value", test.Effect);
        json.WriteEndObject();
        json.WriteStartArray("meanRanks");
        foreach (var rank in test.MeanRanks)
        {
            CrossTabJson.WriteNumber(json, rank);
        }

        json.WriteEndArray();
        if (test.Trend is { } trend)
        {
            json.WriteStartObject("trend");
            json.WriteString("method", "linear-by-linear");
            json.WriteNumber("statistic", trend.Statistic);
            json.WriteNumber("r", trend.R);
            json.WriteNumber("p", trend.P);
            json.WriteEndObject();
        }
    }

    private static void WriteOptions(Utf8JsonWriter json, IReadOnlyList<Outcome<OptionTest>>? tests, ReasonWords reasons)
    {
        if (tests is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (var outcome in tests)
        {
            json.WriteStartObject();
            json.WriteString("method", outcome.Value?.Method);
            Number(json, "p", outcome.Value?.P);
            Number(json, "adjustedP", outcome.Value?.AdjustedP);
            WriteReason(json, outcome.Reason, reasons);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReason(Utf8JsonWriter json, Reason? reason, ReasonWords reasons)
    {
        if (reason is not null)
        {
            json.WriteString("reason", reasons.Text(reason));
        }
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        json.WritePropertyName(name);
        CrossTabJson.WriteNumber(json, value);
    }
}
