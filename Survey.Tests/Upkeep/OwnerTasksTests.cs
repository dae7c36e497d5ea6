using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Invitations;
using Survey.Api.Storage;
using Survey.Api.Upkeep;
using Survey.Tests.Commands;

namespace Survey.Tests.Upkeep;

/// <summary>Commands that write while the server owns the SQLite file.</summary>
public sealed class OwnerTasksTests : AppTests
{
    private string Data => Folder.File("survey.db");

    private string Tasks => Data + ".tasks";

    [Fact]
    public async Task Fieldwork_WhileTheServerRuns_ClosesAndOpensAgain()
    {
        var closed = Command("fieldwork", "--closes", "now");
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        using var refused = await Client.GetAsync("/s/digital-skills");
        var opened = Command("fieldwork", "--reopen");
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        using var taken = await Client.GetAsync("/s/digital-skills");

        Assert.Equal((0, ""), (closed.ExitCode, closed.Error));
        Assert.Contains("closed since", closed.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, refused.StatusCode);
        Assert.Equal((0, ""), (opened.ExitCode, opened.Error));
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Empty(Directory.GetFiles(Tasks));
    }

    [Fact]
    public async Task Invite_WhileTheServerRuns_MakesLinksThatWork()
    {
        await File.WriteAllTextAsync(Folder.File("names.csv"), "name,country\nMuseo A,IT\nMuseum B,NL\n");

        var (exitCode, _, error) = Command(
            "invite",
            "--url",
            "https://survey.example",
            "--names",
            Folder.File("names.csv"),
            "--out",
            Folder.File("out")
        );

        Assert.Equal((0, ""), (exitCode, error));
        var links = Regex.Matches(await File.ReadAllTextAsync(Folder.File("out/invitations.csv")), "/i/[0-9a-z]{52}");
        Assert.Equal(2, links.Count);
        foreach (var link in links.Select(match => match.Value))
        {
            using var page = await Client.GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
    }

    [Fact]
    public async Task Tasks_ManyAtOnce_AreEachDoneOnce()
    {
        await WaitForMailbox();
        var mailbox = OwnerMailbox.Of(Data);
        var codes = Enumerable.Range(0, 50).Select(_ => Secret.Create()).ToList();

        await Task.WhenAll(
            codes.Select(
                (code, i) =>
                    mailbox.Ask(
                        new InviteTask(InvitationStore.Rows("digital-skills", [new Invitation($"M{i}", null, null, code)])),
                        CancellationToken.None
                    )
            )
        );

        foreach (var code in codes)
        {
            Assert.NotNull(await App.Services.GetRequiredService<InvitationStore>().Find(code, CancellationToken.None));
        }

        Assert.Empty(Directory.GetFiles(Tasks));
    }

    [Fact]
    public async Task Task_ThatCannotBeDone_IsToldAndTheNextIsDone()
    {
        await WaitForMailbox();
        var mailbox = OwnerMailbox.Of(Data);
        var twice = new InviteTask(InvitationStore.Rows("digital-skills", [new Invitation("M", null, null, "the same code")]));
        await mailbox.Ask(twice, CancellationToken.None);

        var fault = await Assert.ThrowsAsync<DatabaseException>(() => mailbox.Ask(twice, CancellationToken.None));
        await File.WriteAllTextAsync(Path.Combine(Tasks, "broken.task"), """{"task":"drop"}""");
        await mailbox.Ask(new CloseTask("digital-skills", null), CancellationToken.None);

        Assert.Contains("could not do it", fault.Message, StringComparison.Ordinal);
        await Until(() => File.Exists(Path.Combine(Tasks, "broken.failed")));
    }

    [Fact]
    public async Task Task_NobodyAnswers_IsWithdrawn()
    {
        using var other = new TemporaryFolder();
        using var held = OwnerLock.Take(other.File("survey.db"));
        var none = await Assert.ThrowsAsync<DatabaseException>(() =>
            OwnerMailbox.Run(other.File("survey.db"), new CloseTask("digital-skills", null), CancellationToken.None)
        );
        Directory.CreateDirectory(other.File("survey.db.tasks"));

        var silent = await Assert.ThrowsAsync<DatabaseException>(() =>
            new OwnerMailbox(other.File("survey.db.tasks"), TimeSpan.FromSeconds(1)).Ask(
                new CloseTask("digital-skills", null),
                CancellationToken.None
            )
        );

        Assert.Contains("stop it first", none.Message, StringComparison.Ordinal);
        Assert.Contains("nothing was done", silent.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(other.File("survey.db.tasks")));
    }

    private (int ExitCode, string Output, string Error) Command(string command, params string[] arguments) =>
        CommandProcess.Run([command, "--survey", "digital-skills", "--data", Data, .. arguments]);

    private Task WaitForMailbox() => Until(() => Directory.Exists(Tasks));

    private static async Task Until(Func<bool> isSo)
    {
        var clock = Stopwatch.StartNew();
        while (!isSo())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
            await Task.Delay(20);
        }
    }
}
