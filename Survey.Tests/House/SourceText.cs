namespace Survey.Tests.House;

/// <summary>A source file of a project.</summary>
/// <param name="Path">From the project's folder, with slashes.</param>
/// <param name="Text">Its content.</param>
internal sealed record SourceText(string Path, string Text)
{
    /// <summary>The folder; empty for the project's root.</summary>
    public string Room => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    public bool IsRazor => Path.EndsWith(".razor", StringComparison.Ordinal);

    /// <summary>The sources of a project, without what the build generates.</summary>
    public static IReadOnlyList<SourceText> Of(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Where(path =>
                    path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)
                )
                .Where(path => path.Split('/')[0] is not ("obj" or "bin"))
                .Order(StringComparer.Ordinal)
                .Select(path => new SourceText(path, File.ReadAllText(System.IO.Path.Combine(folder, path)))),
        ];
}
