using System.Reflection;
using Survey.Analysis.Figures;
using Survey.Api.Web;
using Survey.Tests.Questionnaires;

namespace Survey.Tests.House;

/// <summary>One name means one thing, and says what kind of thing.</summary>
public sealed class TypeNamesTests
{
    private const int MostMembers = 7;

    private static readonly string[] Projects = ["Survey.Analysis", "Survey.Api"];

    [Fact]
    public void NoTwoTypes_HaveTheSameName() =>
        Assert.Empty(Types().GroupBy(type => type.Name).Where(named => named.Count() > 1).Select(named => named.Key));

    [Fact]
    public void NoProductionType_IsCalledTests() =>
        Assert.DoesNotContain(Types(), type => type.Name.EndsWith("Tests", StringComparison.Ordinal));

    [Fact]
    public void PositionalRecords_HaveFewMembers() =>
        Assert.Empty(
            new[] { typeof(Share), typeof(WebSettings) }
                .SelectMany(type => type.Assembly.GetTypes())
                .Where(type => type.Namespace?.StartsWith("Survey.", StringComparison.Ordinal) == true)
                .Where(type => PositionalMembers(type) > MostMembers)
                .Select(type => type.Name)
        );

    [Fact]
    public void PositionalMembers_OfARecord_AreCounted()
    {
        Assert.Equal(4, PositionalMembers(typeof(RoomEdge)));
        Assert.Equal(0, PositionalMembers(typeof(WebSettings)));
    }

    private static IEnumerable<(string Room, string Name)> Types() =>
        Projects.SelectMany(project =>
            new RoomMap(project, SourceText.Of(Path.Combine(ProjectFolder.Root, project)))
                .Types.Select(type => ($"{project}/{type.Room}", type.Type))
                .Distinct()
        );

    /// <summary>How many parameters of a record's constructor are members as well; 0 for every other type.</summary>
    private static int PositionalMembers(Type type)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        if (type.GetMethod("PrintMembers", Any) is null)
        {
            return 0;
        }

        var members = type.GetProperties(Any).Select(property => property.Name).ToHashSet();
        return type.GetConstructors(Any)
            .Select(constructor => constructor.GetParameters())
            .Where(parameters => parameters.All(parameter => members.Contains(parameter.Name!)))
            .Select(parameters => parameters.Length)
            .DefaultIfEmpty()
            .Max();
    }
}
