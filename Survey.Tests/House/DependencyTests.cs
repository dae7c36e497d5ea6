using System.Text.RegularExpressions;
using Survey.Tests.Questionnaires;

namespace Survey.Tests.House;

/// <summary>Dependencies point one way: a folder of the analysis sees only what stands before it in the architecture.</summary>
public sealed class DependencyTests
{
    private static readonly string[] Order =
    [
        "Figures",
        "Statistics",
        "Texts",
        "Questionnaires",
        "Plans",
        "Responses",
        "Interchange",
        "Weights",
        "Disclosure",
        "Tables",
        "Gaps",
        "Reports",
        "Excel",
    ];

    public static TheoryData<string> Folders => [.. Order];

    [Theory, MemberData(nameof(Folders))]
    public void Folder_SeesOnlyWhatStandsBeforeIt(string folder)
    {
        var allowed = Order.TakeWhile(name => name != folder).Append(folder).ToHashSet();
        foreach (var file in Sources(Path.Combine("Survey.Analysis", folder)))
        {
            var seen = Regex
                .Matches(File.ReadAllText(file), @"\bSurvey\.Analysis\.(\w+)")
                .Select(match => match.Groups[1].Value)
                .Where(Order.Contains);
            Assert.All(seen, name => Assert.True(allowed.Contains(name), $"{file} uses {name}, which stands after {folder}"));
        }
    }

    [Fact]
    public void EveryFolder_HasAPlaceInTheOrder() =>
        Assert.All(
            Directory
                .GetDirectories(Path.Combine(ProjectFolder.Root, "Survey.Analysis"))
                .Select(Path.GetFileName)
                .Where(name => name is not ("bin" or "obj")),
            name => Assert.Contains(name, Order)
        );

    [Fact]
    public void Statistics_KnowNoSurveys() =>
        Assert.All(Sources("Survey.Analysis/Statistics"), file =>
            Assert.DoesNotMatch(@"Survey\.Analysis\.(Questionnaires|Responses)", File.ReadAllText(file))
        );

    [Fact]
    public void Analysis_HasNoWebNoSqlAndNoFiles() =>
        Assert.All(Sources("Survey.Analysis"), file =>
            Assert.DoesNotMatch(
                @"\b(using (Microsoft\.(AspNetCore|Data)|Dapper)|File\.(Open|Read|Write|Exists)|Directory\.|Environment\.GetEnv)",
                File.ReadAllText(file)
            )
        );

    private static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(ProjectFolder.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            );
}
