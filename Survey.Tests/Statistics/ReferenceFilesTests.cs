namespace Survey.Tests.Statistics;

/// <summary>
/// The reference results as a whole. The test of each file asserts that every case ran, and prints their number.
/// </summary>
public sealed class ReferenceFilesTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryFile_HoldsAsManyCasesAsItSays()
    {
        var all = 0;
        foreach (
            var path in Directory
                .GetFiles(Path.Combine(AppContext.BaseDirectory, "Statistics", "Reference"), "*.json")
                .Order(StringComparer.Ordinal)
        )
        {
            var file = ReferenceFile.Read(Path.GetFileNameWithoutExtension(path));
            output.WriteLine($"{file.Name}: {file.Cases.Count} cases");
            Assert.Equal(file.CaseCount, file.Cases.Count);
            all += file.Cases.Count;
        }

        output.WriteLine($"All files: {all} cases");
        Assert.Equal(446, all);
    }
}
