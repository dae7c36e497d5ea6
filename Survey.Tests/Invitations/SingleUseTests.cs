using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Answering;
using Survey.Api.Invitations;
using Survey.Api.Privacy;
using Survey.Api.Storage;
using Survey.Api.Web;
using Survey.Tests.Answering;
using Survey.Tests.Storage;

namespace Survey.Tests.Invitations;

/// <summary>A single-use link with which a hundred people submit complete answers at once.</summary>
public abstract class SingleUseTests(Provider provider) : IAsyncLifetime
{
    private const string Survey = "digital-skills";
    private const int AtOnce = 100;

    private readonly string code = Secret.Create();

    private protected TestDatabase Test { get; } = new(provider);

    private protected RunningApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await Test.Start();
        await App
            .Services.GetRequiredService<InvitationStore>()
            .Add(InvitationStore.Rows(Survey, [new Invitation("Museum of Doors", "ES", null, code)]));
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public Task Invitation_ByAHundredAtOnce_TakesAnswersOnce() => AssertTakenOnce(App);

    private protected async Task AssertTakenOnce(params RunningApp[] apps)
    {
        var clients = apps.Select(app => app.Client()).ToList();
        var drafts = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(Draft));

        var outcomes = await Task.WhenAll(drafts.Select((draft, i) => Send(clients[i % clients.Count], draft)));

        clients.ForEach(client => client.Dispose());
        Assert.Single(outcomes, outcome => outcome == HttpStatusCode.SeeOther);
        Assert.Equal(AtOnce - 1, outcomes.Count(outcome => outcome == HttpStatusCode.Conflict));
        Assert.Single(App.Stored(Survey));
        Assert.NotNull(
            (await App.Services.GetRequiredService<InvitationStore>().Find(code, TestContext.Current.CancellationToken))!.UsedOn
        );
    }

    private Task<string> Draft(int number) => App.Draft(ValidAnswers.To(App.Questionnaire(Survey), number), invitation: code);

    private async Task<HttpStatusCode> Send(HttpClient client, string draft)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                [Sittings.TokenField] = draft,
                [CheckView.SecretField] = Secret.Create(),
                [ConsentView.NoticeField] = App.Services.GetRequiredService<PrivacyNotices>().Current("en").Hash,
                [FormActions.Field] = FormActions.Submit,
            }
        );
        using var response = await client.PostAsync($"/s/{Survey}/check", form);
        return response.StatusCode;
    }
}

public sealed class SingleUseOnSqliteTests() : SingleUseTests(Provider.Sqlite);

public sealed class SingleUseOnPostgresTests() : SingleUseTests(Provider.Postgres)
{
    [Fact]
    public async Task Invitation_OnTwoServers_TakesAnswersOnce()
    {
        await using var other = await Test.Start();
        await AssertTakenOnce(App, other);
    }
}
