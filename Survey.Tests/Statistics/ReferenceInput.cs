using System.Text.Json;

namespace Survey.Tests.Statistics;

/// <summary>Reads the input of reference cases: lists, and columns of data sets; null is "not answered".</summary>
internal static class ReferenceInput
{
    public static double?[] Numbers(this JsonElement list) =>
        [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? (double?)null : item.GetDouble())];

    public static string?[] Words(this JsonElement list) =>
        [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? null : item.ToString())];

    /// <summary>The list with that name, or the column of the data set named by "{name}Column".</summary>
    public static JsonElement List(this ReferenceCase one, string name, string column) =>
        one.Input.TryGetProperty(name, out var list) ? list : one.Column(one.Input.GetProperty(column).GetString()!);

    public static JsonElement Column(this ReferenceCase one, string name) =>
        ReferenceFile.Columns(one.Input.GetProperty("dataset").GetString()!).GetProperty(name);

    public static IEnumerable<double?> Nullable(this IEnumerable<double> values) => values.Select(value => (double?)value);
}
