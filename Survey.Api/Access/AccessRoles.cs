namespace Survey.Api.Access;

/// <summary>What the holder of a key may do. Each role may do what the ones before it may; a route names the first that may.</summary>
internal static class AccessRoles
{
    /// <summary>Sees figures.</summary>
    public const string Partner = "partner";

    /// <summary>Also takes the answers themselves.</summary>
    public const string Researcher = "researcher";

    /// <summary>Also decides who may see what.</summary>
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } = [Partner, Researcher, Administrator];

    /// <summary>The role itself and those that may do more.</summary>
    public static IEnumerable<string> From(string role) => All.SkipWhile(other => other != role);
}
