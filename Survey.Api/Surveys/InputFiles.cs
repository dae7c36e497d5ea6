using System.Collections.Frozen;
using System.Reflection;

namespace Survey.Api.Surveys;

/// <summary>
/// Files to read: those on disk and, as long as there is no folder <c>questionnaires</c> here, the questionnaires inside the
/// program, under the same paths. A folder is never completed from inside.
/// </summary>
internal static class InputFiles
{
    /// <summary>The folder with one folder per questionnaire.</summary>
    public const string Questionnaires = "questionnaires";

    private static readonly Assembly Program = typeof(InputFiles).Assembly;

    private static readonly FrozenSet<string> Inside = Program
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Questionnaires + "/", StringComparison.Ordinal))
        .ToFrozenSet();

    public static bool Exists(string path) => File.Exists(path) || InsideName(path) is { } name && Inside.Contains(name);

    public static Stream Open(string path) =>
        !File.Exists(path) && InsideName(path) is { } name && Program.GetManifestResourceStream(name) is { } content
            ? content
            : File.OpenRead(path);

    public static byte[] Read(string path)
    {
        using var content = Open(path);
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Whether there is such a folder of folders.</summary>
    public static bool HasFolder(string folder) => Directory.Exists(folder) || InsideOf(folder).Any();

    /// <summary>
    /// The names of the folders in a folder, in the order of their code points; none where there is no such folder.
    /// </summary>
    public static IReadOnlyList<string> FoldersOf(string folder) =>
        [.. (Directory.Exists(folder) ? OnDisk(folder) : InsideOf(folder)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> OnDisk(string folder) =>
        new DirectoryInfo(folder).EnumerateDirectories().Select(each => each.Name);

    private static IEnumerable<string> InsideOf(string folder)
    {
        var start = InsideName(folder) + "/";
        return Inside
            .Where(name => name.StartsWith(start, StringComparison.Ordinal))
            .Select(name => name[start.Length..].Split('/'))
            .Where(parts => parts.Length > 1)
            .Select(parts => parts[0])
            .Distinct();
    }

    /// <returns>The name that a path would have inside; null where a folder on disk takes precedence.</returns>
    private static string? InsideName(string path) =>
        Directory.Exists(Questionnaires) ? null : Path.GetRelativePath(".", path).Replace('\\', '/');
}
