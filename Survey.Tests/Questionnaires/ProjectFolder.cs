namespace Survey.Tests.Questionnaires;

/// <summary>Files of the repository, found in the folders above the running tests.</summary>
internal static class ProjectFolder
{
    public static string Root { get; } =
        Upwards(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "SkillsSurvey.sln")));

    private static IEnumerable<string> Upwards(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
