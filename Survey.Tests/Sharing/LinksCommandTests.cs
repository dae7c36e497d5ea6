using Survey.Api.Storage;
using Survey.Tests.Commands;

namespace Survey.Tests.Sharing;

public sealed class LinksCommandTests : CommandTests
{
    [Fact]
    public void Link_IsShownOnce_ListedAndRevoked()
    {
        var added = Links(
            "add",
            "--survey",
            "digital-skills",
            "--name",
            "Ministry",
            "--chapters",
            "gap,needs",
            "--breakdowns",
            "size"
        );
        var link = added.Output.Trim();
        var listed = Links("list");
        var id = listed.Output.Split('\n')[1].Split('\t')[0];
        var revoked = Links("revoke", id);

        Assert.Equal((0, 0, 0), (added.ExitCode, listed.ExitCode, revoked.ExitCode));
        Assert.StartsWith("/shared/", link, StringComparison.Ordinal);
        Assert.True(Secret.IsWellFormed(link["/shared/".Length..]), link);
        Assert.Contains($"\n{id}\tdigital-skills\tMinistry\tgap,needs\tsize\t", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(link, listed.Output + added.Error, StringComparison.Ordinal);
        Assert.EndsWith("\trevoked\n", Links("list").Output);
    }

    [Theory]
    [InlineData(2, "--name", "A")]
    [InlineData(1, "--survey", "nothing", "--name", "A")]
    [InlineData(1, "--survey", "digital-skills", "--name", " ")]
    [InlineData(1, "--survey", "digital-skills", "--name", "A", "--chapters", "nothing")]
    [InlineData(1, "--survey", "digital-skills", "--name", "A", "--breakdowns", "gender")]
    [InlineData(1, "--survey", "digital-skills", "--name", "A", "--expires", "soon")]
    public void Add_WithAFault_SaysSoAndMakesNoLink(int exitCode, params string[] arguments)
    {
        var added = Links(["add", .. arguments]);

        Assert.Equal((exitCode, ""), (added.ExitCode, added.Output));
        Assert.NotEqual("", added.Error);
    }

    private (int ExitCode, string Output, string Error) Links(params string[] arguments) =>
        CommandProcess.Run(["links", .. arguments, "--data", Folder.File("survey.db")]);
}
