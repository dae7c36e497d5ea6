using Survey.Tests.Questionnaires;

namespace Survey.Tests.House;

/// <summary>Dependencies point one way: a room sees only what stands before it in the architecture.</summary>
public sealed class DependencyTests
{
    private const string Analysis = "Survey.Analysis";
    private const string Api = "Survey.Api";

    /// <summary>The top rooms of each project. The root, the empty name, holds what starts the program.</summary>
    private static readonly Dictionary<string, string[]> Order = new()
    {
        [Analysis] =
        [
            "Figures",
            "Texts",
            "Problems",
            "Json",
            "Statistics",
            "Questionnaires",
            "Translations",
            "Versions",
            "Plans",
            "Responses",
            "Interchange",
            "Counting",
            "Weights",
            "Disclosure",
            "Tables",
            "Gaps",
            "Reports",
            "Reading",
            "Charts",
            "Excel",
            "Documents",
        ],
        [Api] =
        [
            "Storage",
            "Web",
            "Access",
            "Privacy",
            "Surveys",
            "Invitations",
            "Responses",
            "Submitting",
            "Answering",
            "OwnReport",
            "Results",
            "Asking",
            "Sharing",
            "Upkeep",
            "Hosting",
            "Commands",
            "",
        ],
    };

    public static TheoryData<string> Projects => [.. Order.Keys];

    [Theory, MemberData(nameof(Projects))]
    public void NoTwoRooms_KnowEachOther(string project)
    {
        var cycles = MapOf(project).Cycles();
        Assert.True(cycles.Count == 0, string.Join('\n', cycles));
    }

    [Theory, MemberData(nameof(Projects))]
    public void EveryRoom_SeesOnlyWhatStandsBeforeIt(string project)
    {
        var order = Order[project].ToList();
        var upwards = MapOf(project)
            .Edges.Where(edge => order.IndexOf(RoomMap.Top(edge.To)) > order.IndexOf(RoomMap.Top(edge.From)));
        Assert.Empty(upwards.Select(edge => edge.ToString()));
    }

    [Theory, MemberData(nameof(Projects))]
    public void EveryRoom_HasAPlaceInTheOrder(string project) =>
        Assert.All(MapOf(project).TopRooms, room => Assert.Contains(room, Order[project]));

    [Theory, MemberData(nameof(Projects))]
    public void EveryNamespace_IsItsFolder(string project) =>
        Assert.All(SourcesOf(project).Where(source => !source.IsRazor && source.Path != "Program.cs"), source =>
            Assert.Contains($"namespace {$"{project}.{source.Room}".TrimEnd('.').Replace('/', '.')};", source.Text)
        );

    [Fact]
    public void Analysis_HasNoWebNoSqlAndNoFiles() =>
        Assert.All(SourcesOf(Analysis), source =>
            Assert.DoesNotMatch(
                @"\b(using (Microsoft\.(AspNetCore|Data)|Dapper)|File\.(Open|Read|Write|Exists)|Directory\.|Environment\.GetEnv)",
                source.Text
            )
        );

    private static RoomMap MapOf(string project) => new(project, SourcesOf(project));

    private static IReadOnlyList<SourceText> SourcesOf(string project) =>
        SourceText.Of(Path.Combine(ProjectFolder.Root, project));
}
