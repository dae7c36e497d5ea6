using System.Text.Json;

namespace Survey.Tests.Statistics;

/// <summary>
/// A printed result with its citation, from 11-published.json: a result agrees within half a unit of the last printed decimal
/// (plus 1e-9), and with the value that R computes to 1e-9 relative.
/// </summary>
internal sealed class PublishedCase(JsonElement json)
{
    public string Id => json.GetProperty("id").GetString()!;

    public JsonElement Input => json.GetProperty("input");

    public JsonElement Printed => json.GetProperty("printed");

    private JsonElement Computed => json.GetProperty("computed");

    /// <summary>The cases of a topic such as "01"; a case with two topics ("03/04") belongs to both.</summary>
    public static IReadOnlyList<PublishedCase> OfTopic(string topic) =>
        [
            .. ReferenceFile
                .Read("11-published")
                .Cases.Select(item => item.Json)
                .Where(item => item.GetProperty("topic").GetString()!.Split('/').Contains(topic))
                .Select(item => new PublishedCase(item)),
        ];

    /// <summary>Whether the source prints that field.</summary>
    public bool Prints(string field) => Printed.TryGetProperty(field, out _);

    /// <param name="path">Below "printed" and "computed", such as <c>wilson.lower</c>.</param>
    /// <param name="got">The library's result.</param>
    public void Agrees(string path, double? got)
    {
        Assert.True(got is not null, $"{Id} {path}: got none");
        Within(path, At(Printed, path), (0.5 * Math.Pow(10, -Decimals(path.Split('.')[0]))) + 1e-9, got!.Value);
        var computed = At(Computed, path);
        Within(path, computed, 1e-9 * Math.Abs(computed), got.Value);
    }

    private void Within(string path, double wanted, double allowed, double got) =>
        Assert.True(Math.Abs(got - wanted) <= allowed, $"{Id} {path}: expected {wanted:R}, got {got:R}, allowed {allowed:R}");

    private int Decimals(string field)
    {
        var decimals = json.GetProperty("printedDecimals");
        return (decimals.ValueKind == JsonValueKind.Object ? decimals.GetProperty(field) : decimals).GetInt32();
    }

    private static double At(JsonElement element, string path) =>
        path.Split('.').Aggregate(element, (part, name) => part.GetProperty(name)).GetDouble();
}
