using System.Text.Json.Nodes;
using Survey.Api.Upkeep;
using Survey.Tests.Commands;

namespace Survey.Tests.Upkeep;

public sealed class AccessLogTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    private string Data => folder.File("survey.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Commands_ThatReadAnswers_AreWrittenDownWithoutTheirValues()
    {
        CommandProcess.Run("import", Example.GuideAnswers, "--survey", "digital-skills", "--data", Data);
        CommandProcess.Run(
            "export",
            "--survey",
            "digital-skills",
            "--raw",
            "--out",
            folder.File("secret-name.csv"),
            "--data",
            Data
        );
        CommandProcess.Run(
            "export",
            "--survey",
            "digital-skills",
            "--where",
            "{country} = 'GR'",
            "--out",
            folder.File("r.json"),
            "--data",
            Data
        );
        CommandProcess.Run("backup", folder.File("copy.db"), "--data", Data);
        CommandProcess.Run("fieldwork", "--survey", "digital-skills", "--data", Data);

        var file = Assert.Single(Directory.EnumerateFiles(folder.Path, "survey.db.access-*"));
        var lines = File.ReadAllLines(file).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["export", "export", "backup"], lines.Select(line => (string)line["command"]!));
        Assert.Equal(["digital-skills", "digital-skills", null], lines.Select(line => (string?)line["survey"]));
        Assert.Contains("--raw", lines[0]["options"]!.AsArray().Select(option => (string)option!));
        Assert.All(lines, line => Assert.Equal(Environment.UserName, (string)line["user"]!));
        Assert.DoesNotContain("secret-name", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.DoesNotContain("GR", File.ReadAllText(file), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void Expired_AreFilesOfMonthsThatAreOverFor90Days()
    {
        foreach (var days in new[] { 0, 30, 60, 90, 115, 400 })
        {
            AccessLog.Add(Data, new(Now.AddDays(-days), "maria", "export", "s", []));
        }

        AccessLog.DeleteExpired(Data, Now);

        Assert.Equal(
            [
                "survey.db.access-2026-08.log",
                "survey.db.access-2026-09.log",
                "survey.db.access-2026-10.log",
                "survey.db.access-2026-11.log",
            ],
            Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Add_ManyAtOnce_LosesNone()
    {
        await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => AccessLog.Add(Data, new(Now, "maria", "export", "s", []))))
        );

        Assert.Equal(20, File.ReadAllLines(AccessLog.PathOf(Data, Now)).Length);
    }
}
