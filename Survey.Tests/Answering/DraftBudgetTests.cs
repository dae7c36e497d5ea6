using System.Net;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Tests.Answering;

/// <summary>All drafts together have a limit, which those who are answering do not feel.</summary>
public sealed class DraftBudgetTests : AppTests
{
    private const int Characters = 1_000_000;

    private protected override WebSettings Set(WebSettings plain) => plain with { DraftMegabytes = 1 };

    [Fact]
    public async Task Begin_BudgetUsedUp_AsksToTryAgain_AndBegunDraftsGoOn()
    {
        using var begun = new Museum(App);
        await begun.BeginAt("profile");
        await Fill($$"""{"remarks":"{{new string('x', Characters)}}"}""");
        // What is measured stays known for ten seconds.
        await Restart(same => same);

        using var late = new Museum(App);
        await late.Begin();
        await begun.Browser.Send("next", begun.Fields("profile"));

        Assert.Equal("""{"status":"ready","drafts":"full"}""", await Client.GetStringAsync("/health/ready"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, late.Browser.Status);
        Assert.Equal($"{Museum.Start}/start?lang=en", late.Browser.FormAddress);
        Assert.Equal(HttpStatusCode.OK, begun.Browser.Status);
        Assert.NotEqual($"{Museum.Start}/pages/profile", begun.Browser.Path);
    }

    [Fact]
    public async Task Begin_BudgetUsedUpByDraftsWithoutAnAnswer_DropsThose()
    {
        for (var i = 0; i < Characters / 500; i++)
        {
            await Fill("{}");
        }

        using var late = new Museum(App);
        await late.Begin();

        Assert.Equal(HttpStatusCode.OK, late.Browser.Status);
        Assert.Equal(1, await Database.Read(connection => connection.ExecuteScalar<int>("SELECT count(*) FROM drafts")));
    }

    private Database Database => App.Services.GetRequiredService<Database>();

    /// <summary>A draft of yesterday.</summary>
    private Task<int> Fill(string answers) =>
        Database.Write(connection =>
            connection.Execute(
                """
                INSERT INTO drafts (token_hash, survey, language, answers, updated, expires)
                VALUES (@hash, 'digital-skills', 'en', @answers, @updated, '2099-01-01')
                """,
                new
                {
                    hash = Secret.Create(),
                    answers,
                    updated = TimeProvider.System.Today().AddDays(-1),
                }
            )
        );
}
