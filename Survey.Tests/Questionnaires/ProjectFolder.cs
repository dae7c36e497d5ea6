namespace Survey.Tests.Questionnaires;

/// <summary>Files of the project itself, found upwards from where the tests run.</summary>
internal static class ProjectFolder
{
    public static string Root { get; } =
        Upwards(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "SkillsSurvey.sln")));

    private static IEnumerable<string> Upwards(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
