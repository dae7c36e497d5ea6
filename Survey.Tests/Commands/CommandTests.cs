namespace Survey.Tests.Commands;

/// <summary>Tests of commands, each with a folder of its own.</summary>
public abstract class CommandTests : IDisposable
{
    private protected TemporaryFolder Folder { get; } = new();

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Writes the report of the 24 answers; the path of its file.</summary>
    private protected string Analyse(string name)
    {
        var target = Folder.File(name);
        var (exitCode, _, error) = CommandProcess.Run(
            "analyse",
            Example.GuideAnswers,
            "--questionnaire",
            Example.DigitalSkillsFolder,
            "--out",
            target
        );
        Assert.Equal(
            (0, "ownership: 1 of 24 answers match no option and count as “other”: “The diocese”."),
            (exitCode, error.TrimEnd())
        );
        return target;
    }

    private protected string Write(string name, byte[] content)
    {
        var path = Folder.File(name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
