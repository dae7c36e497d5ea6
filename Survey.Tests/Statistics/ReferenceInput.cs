using System.Text.Json;

namespace Survey.Tests.Statistics;

/// <summary>Reads what the reference cases call their input: lists, and columns of the data sets; null is "not answered".</summary>
internal static class ReferenceInput
{
    public static double?[] Numbers(this JsonElement list) =>
        [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? (double?)null : item.GetDouble())];

    public static string?[] Words(this JsonElement list) =>
        [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? null : item.ToString())];

    /// <summary>The list under that name, or the data set's column that "{name}Column" names.</summary>
    public static JsonElement List(this ReferenceCase one, string name, string column) =>
        one.Input.TryGetProperty(name, out var list) ? list : one.Column(one.Input.GetProperty(column).GetString()!);

    public static JsonElement Column(this ReferenceCase one, string name) =>
        ReferenceFile.Columns(one.Input.GetProperty("dataset").GetString()!).GetProperty(name);

    public static IEnumerable<double?> Nullable(this IEnumerable<double> values) => values.Select(value => (double?)value);
}
