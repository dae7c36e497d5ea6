namespace Survey.Tests.Statistics;

/// <summary>The reference results as a whole; that every case is run is asserted, and its number printed, by the test of each file.</summary>
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
