using System.Text.Json;

namespace Survey.Tests.Statistics;

/// <summary>One case: input, expected results, and the tolerance within which a result agrees.</summary>
internal sealed class ReferenceCase(ReferenceFile file, JsonElement json)
{
    public string Id => json.GetProperty("id").GetString()!;

    public JsonElement Input => json.GetProperty("input");

    public JsonElement Expected => json.GetProperty("expected");

    public IEnumerable<string> Tags =>
        json.TryGetProperty("tags", out var tags) ? tags.EnumerateArray().Select(tag => tag.GetString()!) : [];

    public JsonElement Json => json;

    /// <summary>Whether the case states that field.</summary>
    public bool Has(string field) => Expected.TryGetProperty(field, out _);

    /// <summary>
    /// Asserts |got - expected| ≤ max(absolute, relative·|expected|) for the field at that path below "expected", such as
    /// <c>wilson.lower</c>; an expected null agrees with null only. Absent fields are the caller's to skip.
    /// </summary>
    public void Agrees(string path, double? got)
    {
        var expected = path.Split('.')
            .Aggregate(Expected, (element, name) =>
                element.ValueKind == JsonValueKind.Array ? element[int.Parse(name)] : element.GetProperty(name)
            );
        Agrees(path, expected, got);
    }

    public void Agrees(string path, JsonElement expected, double? got)
    {
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.True(got is null, $"{file.Name} {Id} {path}: expected none, got {got}");
            return;
        }

        var wanted = expected.ValueKind == JsonValueKind.String ? double.Parse(expected.GetString()!) : expected.GetDouble();
        Assert.True(got is not null, $"{file.Name} {Id} {path}: expected {wanted:R}, got none");
        var (relative, absolute) = Tolerance(path);
        var allowed = Math.Max(absolute, relative * Math.Abs(wanted));
        Assert.True(
            wanted.Equals(got) || Math.Abs(got!.Value - wanted) <= allowed,
            $"{file.Name} {Id} {path}: expected {wanted:R}, got {got:R}, allowed {allowed:R}"
        );
    }

    /// <summary>Asserts every number of a matrix: rows = the JSON's rows, columns = its columns.</summary>
    public void Agrees(string path, JsonElement expected, IReadOnlyList<IReadOnlyList<double?>> got)
    {
        Assert.Equal(expected.GetArrayLength(), got.Count);
        foreach (var (row, i) in expected.EnumerateArray().Select((row, i) => (row, i)))
        {
            Agrees($"{path}.{i}", row, got[i]);
        }
    }

    /// <summary>Asserts every number of a list.</summary>
    public void Agrees(string path, JsonElement expected, IReadOnlyList<double?> got)
    {
        Assert.Equal(expected.GetArrayLength(), got.Count);
        foreach (var (value, i) in expected.EnumerateArray().Select((value, i) => (value, i)))
        {
            Agrees($"{path}.{i}", value, got[i]);
        }
    }

    private (double Relative, double Absolute) Tolerance(string path)
    {
        var tolerance = json.TryGetProperty("tolerance", out var own) ? own : file.DefaultTolerance;
        if (tolerance.ValueKind != JsonValueKind.Object)
        {
            return (1e-9, 1e-12);
        }

        if (tolerance.TryGetProperty("fields", out var fields))
        {
            var field = path.Split('.').Where(name => fields.TryGetProperty(name, out _)).Take(1).ToList();
            if (field.Count > 0)
            {
                return Read(fields.GetProperty(field[0]));
            }
        }

        return Read(tolerance);
    }

    private (double Relative, double Absolute) Read(JsonElement tolerance) =>
        (Part(tolerance, "relative"), Part(tolerance, "absolute"));

    private double Part(JsonElement tolerance, string name) =>
        tolerance.TryGetProperty(name, out var part) ? part.GetDouble()
        : file.DefaultTolerance.ValueKind == JsonValueKind.Object && file.DefaultTolerance.TryGetProperty(name, out var standard)
            ? standard.GetDouble()
        : 0;
}
