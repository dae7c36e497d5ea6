using System.Globalization;
using Survey.Api.Storage;
using Survey.Tests.Commands;

namespace Survey.Tests.Access;

public sealed class KeysCommandTests : CommandTests
{
    private static string Today => TimeProvider.System.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public void Key_IsShownOnce_ListedAndRevoked()
    {
        var added = Keys("add", "--role", "partner", "--name", "Museo A", "--country", "ES", "--surveys", "digital-skills");
        var key = added.Output.Trim();
        var listed = Keys("list");
        var id = listed.Output.Split('\n')[1].Split('\t')[0];
        var revoked = Keys("revoke", id);
        var after = Keys("list");

        Assert.Equal((0, 0, 0), (added.ExitCode, listed.ExitCode, revoked.ExitCode));
        Assert.True(Secret.IsWellFormed(key), added.Output);
        Assert.Contains(id, added.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(key, added.Error + listed.Output, StringComparison.Ordinal);
        Assert.EndsWith($"\n{id}\tpartner\tMuseo A\tES\tdigital-skills\t{Today}\t\t\tvalid\n", listed.Output);
        Assert.Equal($"Key {id} of Museo A opens nothing any more.\n", revoked.Output);
        Assert.EndsWith("\trevoked\n", after.Output);
        Assert.Equal("at\tkey\tname\troute\tsurvey\n", Keys("log").Output);
    }

    [Theory]
    [InlineData(2, "--role", "owner", "--name", "A")]
    [InlineData(2, "--role", "partner")]
    [InlineData(1, "--role", "partner", "--name", " ")]
    [InlineData(1, "--role", "partner", "--name", "A", "--country", "Spain")]
    [InlineData(1, "--role", "partner", "--name", "A", "--surveys", "digital-skill")]
    [InlineData(1, "--role", "partner", "--name", "A", "--expires", "2020-01-01")]
    [InlineData(1, "--role", "partner", "--name", "A", "--expires", "soon")]
    public void Add_WithAFault_SaysSoAndMakesNoKey(int exitCode, params string[] arguments)
    {
        var added = Keys(["add", .. arguments]);

        Assert.Equal((exitCode, ""), (added.ExitCode, added.Output));
        Assert.NotEqual("", added.Error);
        Assert.False(File.Exists(Folder.File("survey.db")));
    }

    [Fact]
    public void Revoke_OfNoKey_SaysSo()
    {
        Keys("add", "--role", "researcher", "--name", "B");

        var revoked = Keys("revoke", "nobody");

        Assert.Equal(1, revoked.ExitCode);
        Assert.Contains("keys/unknown", revoked.Error, StringComparison.Ordinal);
    }

    private (int ExitCode, string Output, string Error) Keys(params string[] arguments) =>
        CommandProcess.Run(["keys", .. arguments, "--data", Folder.File("survey.db")]);
}
