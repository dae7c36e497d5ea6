using System.Text.RegularExpressions;

namespace Survey.Tests.House;

/// <summary>
/// Which rooms of a project know which others. A room is a folder; it knows another one when a file of it names a type that is
/// declared there, or uses its namespace (which the compiler allows only where something of it is needed).
/// </summary>
internal sealed partial class RoomMap
{
    private readonly string project;
    private readonly IReadOnlyList<SourceText> sources;
    private readonly ILookup<string, string> roomsOfType;

    public RoomMap(string project, IReadOnlyList<SourceText> sources)
    {
        (this.project, this.sources) = (project, sources);
        Types = [.. sources.SelectMany(source => Declared(source).Select(type => (source.Room, Type: type)))];
        roomsOfType = Types.Distinct().ToLookup(declared => declared.Type, declared => declared.Room);
        Edges = [.. sources.SelectMany(EdgesOf)];
    }

    /// <summary>Every type that is not nested, with its room.</summary>
    public IReadOnlyList<(string Room, string Type)> Types { get; }

    public IReadOnlyList<RoomEdge> Edges { get; }

    /// <summary>The top rooms that have sources; the empty name is the project's root.</summary>
    public IEnumerable<string> TopRooms => sources.Select(source => Top(source.Room)).Distinct();

    public static string Shown(string room) => room.Length == 0 ? "(root)" : room;

    public static string Top(string room) => room.Split('/')[0];

    /// <summary>
    /// The pairs of rooms on a cycle. Top rooms are compared as a whole, then the sub-folders of each folder. A folder and its
    /// own sub-folder may know each other, except the project's root.
    /// </summary>
    public IReadOnlyList<RoomCycle> Cycles()
    {
        var links = Edges
            .Select(edge => (Link: Siblings(edge.From, edge.To), Edge: edge))
            .Where(found => found.Link is not null)
            .ToLookup(found => found.Link!.Value, found => found.Edge);
        var next = links.Select(link => link.Key).ToLookup(link => link.From, link => link.To);
        return
        [
            .. links
                .Where(link => Reaches(next, link.Key.To, link.Key.From))
                .GroupBy(link => Sorted(link.Key.From, link.Key.To))
                .Select(pair => new RoomCycle(pair.Key.First, pair.Key.Second, [.. pair.SelectMany(OnePerRoom)]))
                .OrderBy(cycle => cycle.Pair, StringComparer.Ordinal),
        ];
    }

    /// <summary>The two folders directly below the nearest common one, or null where one room contains the other.</summary>
    private static (string From, string To)? Siblings(string from, string to)
    {
        if (from.Length == 0 || to.Length == 0)
        {
            return (Top(from), Top(to));
        }

        var (left, right) = (from.Split('/'), to.Split('/'));
        var common = left.Zip(right).TakeWhile(parts => parts.First == parts.Second).Count();
        return common == left.Length || common == right.Length
            ? null
            : (string.Join('/', left.Take(common + 1)), string.Join('/', right.Take(common + 1)));
    }

    private static IEnumerable<RoomEdge> OnePerRoom(IGrouping<(string From, string To), RoomEdge> link) =>
        link.DistinctBy(edge => (edge.File, edge.Name)).Take(5);

    private static (string First, string Second) Sorted(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private static bool Reaches(ILookup<string, string> next, string from, string to)
    {
        var seen = new HashSet<string> { from };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var at))
        {
            if (at == to)
            {
                return true;
            }

            foreach (var room in next[at].Where(seen.Add))
            {
                open.Enqueue(room);
            }
        }
        return false;
    }

    private IEnumerable<RoomEdge> EdgesOf(SourceText source)
    {
        var code = CSharpCode.Of(source);
        var imported = ImportedRooms(source, code);
        var named = Name()
            .Matches(Using().Replace(code, " "))
            .SelectMany(match =>
                Rooms(match, source.Room, imported).Select(room => (Room: room, Name: match.Groups["name"].Value))
            )
            .Distinct()
            .ToList();
        var unnamed = source.IsRazor
            ? []
            : imported
                .Where(room => room != source.Room && !named.Exists(found => found.Room == room))
                .Select(room => (Room: room, Name: $"{project}.{room.Replace('/', '.')}"));
        return named.Concat(unnamed).Select(found => new RoomEdge(source.Room, found.Room, source.Path, found.Name));
    }

    /// <summary>The other rooms that declare the named type, as far as the file sees them.</summary>
    private IEnumerable<string> Rooms(Match match, string own, HashSet<string> imported)
    {
        var qualifier = match.Groups["qualifier"].Value;
        return roomsOfType[match.Groups["name"].Value]
            .Where(room => room != own)
            .Where(room =>
                qualifier.Length > 0
                    ? (room.Length == 0 ? project : room).Split('/', '.')[^1] == qualifier
                    : imported.Contains(room) || IsAround(room, own)
            );
    }

    private static bool IsAround(string room, string own) =>
        room.Length == 0 || own.StartsWith(room + "/", StringComparison.Ordinal);

    private HashSet<string> ImportedRooms(SourceText source, string code)
    {
        var texts = source.IsRazor
            ? sources
                .Where(other => other.Path.EndsWith("_Imports.razor", StringComparison.Ordinal))
                .Where(other => other.Room == source.Room || IsAround(other.Room, source.Room))
                .Select(other => other.Text)
                .Append(code)
            : [code];
        var rooms = sources.Select(other => other.Room).ToHashSet();
        return
        [
            .. texts
                .SelectMany(text => Using().Matches(text))
                .Select(match => match.Groups["namespace"].Value)
                .Where(name => name.StartsWith(project + ".", StringComparison.Ordinal))
                .Select(name => name[(project.Length + 1)..].Replace('.', '/'))
                // "using static" and aliases name a type at their end.
                .Select(room => rooms.Contains(room) || !room.Contains('/') ? room : room[..room.LastIndexOf('/')])
                .Where(rooms.Contains),
        ];
    }

    private static IEnumerable<string> Declared(SourceText source)
    {
        if (source.IsRazor)
        {
            return Path.GetFileName(source.Path) == "_Imports.razor" ? [] : [Path.GetFileNameWithoutExtension(source.Path)];
        }

        var code = CSharpCode.Of(source);
        return Declaration()
            .Matches(code)
            .Where(match => code.AsSpan(0, match.Index).Count('{') == code.AsSpan(0, match.Index).Count('}'))
            .Select(match => match.Groups["name"].Value)
            .Distinct();
    }

    [GeneratedRegex(
        @"^[ \t]*@?(?:global )?using (?:static )?(?:\w+ = )?(?<namespace>[\w.]+);?[ \t]*\r?$",
        RegexOptions.Multiline
    )]
    private static partial Regex Using();

    /// <summary>
    /// A name that stands alone, or after another one that may be its namespace; what follows two dots stands alone.
    /// </summary>
    [GeneratedRegex(@"(?:(?<=\b(?<qualifier>\w+)\s*\.\s*)|(?<!\w)(?<!(?<!\.)\.\s*))(?<name>[A-Z]\w*)")]
    private static partial Regex Name();

    [GeneratedRegex(
        @"\b(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?|delegate\s+[\w<>?,. ]+)\s+(?<name>[A-Z]\w*)"
    )]
    private static partial Regex Declaration();
}
