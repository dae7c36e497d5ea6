using System.Net;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Invitations;
using Survey.Api.Storage;
using Survey.Tests.Answering;
using Survey.Tests.Commands;

namespace Survey.Tests.Invitations;

/// <summary>Single-use links, and what is known about those who used them.</summary>
public sealed partial class InvitationTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly string code = Secret.Create();
    private RunningApp app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.Start(folder);
        await Invitations.Add(InvitationStore.Rows("digital-skills", [new Invitation("Museum of Doors", "ES", "es", code)]));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }

    private InvitationStore Invitations => app.Services.GetRequiredService<InvitationStore>();

    [Fact]
    public async Task Link_Opened_PresetsTheCountryInItsLanguageAndIsNotUsedYet()
    {
        using var museum = new Museum(app);
        await museum.Browser.Open($"/i/{code}");
        Assert.Equal("es", museum.Browser.Language);
        await museum.Browser.Send(action: null);
        await museum.Browser.Open($"{Museum.Start}/pages/profile");

        Assert.True(museum.Browser.HasChosen("country", "ES"));
        Assert.Null((await Invitations.Find(code, TestContext.Current.CancellationToken))!.UsedOn);
    }

    [Fact]
    public async Task Link_UsedBefore_SaysSo()
    {
        using var museum = new Museum(app);
        await FillIn(museum);
        await museum.Submit();

        using var late = new Museum(app);
        await late.Browser.Open($"/i/{code}");
        Assert.Equal(HttpStatusCode.Conflict, late.Browser.Status);
    }

    [Fact]
    public async Task Use_IsKnownByTheDayOnly_AndTheResponseNamesNoInvitation()
    {
        using var museum = new Museum(app);
        await FillIn(museum);
        var form = museum.Browser.HiddenFields("submit").ToList();
        var address = museum.Browser.FormAddress;
        var receipt = await museum.Submit();
        await museum.Browser.Post(address, form);

        Assert.Equal(receipt, museum.Browser.Path);
        Assert.Matches(Day(), await Read("SELECT used_on FROM invitations"));
        Assert.DoesNotContain(
            "invitation",
            await Read("SELECT sql FROM sqlite_schema WHERE name = 'responses'"),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Equal("0", await Read("SELECT count(*) FROM drafts"));
        Assert.False(await Files.Contain(folder, code));
    }

    [Fact]
    public async Task Unknown_IsNotFound()
    {
        using var museum = new Museum(app);
        await museum.Browser.Open("/i/unknown");

        Assert.Equal(HttpStatusCode.NotFound, museum.Browser.Status);
    }

    [Fact]
    public void Commands_InviteAndFieldwork_WriteAllThatIsSentAndTellWhoAnswered()
    {
        using var other = new TemporaryFolder();
        var data = other.File("survey.db");
        File.WriteAllText(other.File("names.csv"), "name,country,language\nMuseo A,IT,it\n=Museum B,NL,\n");

        var invite = CommandProcess.Run(
            "invite",
            "--survey",
            "digital-skills",
            "--url",
            "https://survey.example",
            "--names",
            other.File("names.csv"),
            "--out",
            other.File("out"),
            "--data",
            data
        );
        var close = CommandProcess.Run("fieldwork", "--survey", "digital-skills", "--closes", "2020-01-31", "--data", data);
        var list = CommandProcess.Run("fieldwork", "--survey", "digital-skills", "--reopen", "--invitations", "--data", data);

        Assert.Equal((0, $"{other.File("out")}: 5 posters and texts, 2 links that work once.\n", ""), invite);
        Assert.Equal(
            (0, "digital-skills: closed since 2020-01-31 00:00 UTC, 0 answers, 2 invitations, 0 of them used.\n", ""),
            close
        );
        Assert.Equal(
            (
                0,
                "digital-skills: open, 0 answers, 2 invitations, 0 of them used.\n=Museum B\tNL\t\tnot yet\nMuseo A\tIT\tit\tnot yet\n",
                ""
            ),
            list
        );
        Assert.Matches(
            new Regex("Museo A,IT,it,https://survey.example/i/[0-9a-z]{52}"),
            File.ReadAllText(other.File("out/invitations.csv"))
        );
        Assert.Contains("'=Museum B", File.ReadAllText(other.File("out/invitations.csv")), StringComparison.Ordinal);
        Assert.Contains("<svg class=\"qr\"", File.ReadAllText(other.File("out/poster.el.html")), StringComparison.Ordinal);
        Assert.Contains("Museo A", File.ReadAllText(other.File("out/letters.it.html")), StringComparison.Ordinal);
        Assert.Equal(
            3,
            File.ReadAllText(other.File("out/texts.nl.txt")).Split("https://survey.example/s/digital-skills?lang=nl").Length - 1
        );
    }

    [Theory]
    [InlineData("name,country\nA,XX\n", "invitations/country: Line 2: the questionnaire has no country 'XX'")]
    [InlineData("who\nA\n", "invitations/file")]
    public void Invite_WithAWrongList_SaysWhereAndStoresNothing(string list, string problem)
    {
        using var other = new TemporaryFolder();
        File.WriteAllText(other.File("names.csv"), list);

        var (exitCode, _, error) = CommandProcess.Run(
            "invite",
            "--survey",
            "digital-skills",
            "--url",
            "https://survey.example",
            "--names",
            other.File("names.csv"),
            "--out",
            other.File("out"),
            "--data",
            other.File("survey.db")
        );

        Assert.Equal(1, exitCode);
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.False(File.Exists(other.File("survey.db")));
    }

    private async Task FillIn(Museum museum)
    {
        await museum.Browser.Open($"/i/{code}");
        await museum.Browser.Send(action: null);
        foreach (var page in museum.Questionnaire.Pages)
        {
            await museum.Browser.Open($"{Museum.Start}/pages/{page.Name}");
            await museum.Browser.Send("next", museum.Fields(page.Name));
        }
    }

    private Task<string?> Read(string sql) =>
        app.Services.GetRequiredService<Database>().Read(connection => connection.ExecuteScalar<string?>(sql));

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();
}
