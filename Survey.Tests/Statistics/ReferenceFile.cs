using System.Text.Json;

namespace Survey.Tests.Statistics;

/// <summary>A file of reference results: see Statistics/Reference/README.md for the format and the software behind it.</summary>
internal sealed class ReferenceFile
{
    private readonly JsonElement root;

    private ReferenceFile(string name, JsonElement root)
    {
        Name = name;
        this.root = root;
        Cases = [.. root.GetProperty("cases").EnumerateArray().Select(item => new ReferenceCase(this, item))];
    }

    public string Name { get; }

    public IReadOnlyList<ReferenceCase> Cases { get; }

    /// <summary>The number of cases stated in the file.</summary>
    public int CaseCount => root.GetProperty("caseCount").GetInt32();

    public JsonElement DefaultTolerance => root.TryGetProperty("defaultTolerance", out var tolerance) ? tolerance : default;

    /// <param name="name">The file's name without folder and ending, such as <c>03-crosstabs</c>.</param>
    public static ReferenceFile Read(string name) => new(name, ReadJson($"{name}.json"));

    /// <summary>The columns of a data set; null is "not answered".</summary>
    public static JsonElement Columns(string dataset) => ReadJson(Path.Combine("data", $"{dataset}.json")).GetProperty("columns");

    /// <summary>Prints the number of cases that ran and asserts that it equals the number in the file.</summary>
    public void AssertAllRun(ITestOutputHelper output, int run)
    {
        output.WriteLine($"{Name}: {run} of {CaseCount} cases");
        Assert.Equal(CaseCount, run);
    }

    private static JsonElement ReadJson(string file)
    {
        using var document = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Statistics", "Reference", file))
        );
        return document.RootElement.Clone();
    }
}
