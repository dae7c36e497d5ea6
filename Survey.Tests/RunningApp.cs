using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Answering;
using Survey.Api.Hosting;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Web;
using Survey.Tests.Responses;
using Survey.Tests.Storage;

namespace Survey.Tests;

/// <summary>The real application on a port of its own, with a real database in a folder of its own.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningApp(WebApplication app)
    {
        this.app = app;
        Address = new Uri(app.Urls.Single());
    }

    public Uri Address { get; }

    public IServiceProvider Services => app.Services;

    public SubmissionStore Submissions => Services.GetRequiredService<SubmissionStore>();

    public ReceiptStore Receipts => Services.GetRequiredService<ReceiptStore>();

    public DraftStore Drafts => Services.GetRequiredService<DraftStore>();

    public ImportStore Imports => new(Database, TimeProvider.System);

    private Database Database => Services.GetRequiredService<Database>();

    /// <summary>All responses of a survey in the order of their arrival.</summary>
    public IReadOnlyList<Response> Stored(string survey) => StoredAnswers.Of(Database, survey);

    public Task<long> Count(string survey) => Database.Read(connection => connection.CountResponses(survey));

    public Questionnaire Questionnaire(string id) => Services.GetRequiredService<SurveyCatalogue>().Find(id)!.Questionnaire;

    /// <param name="folder">Where the database is; one that is there is used again.</param>
    /// <param name="questionnaires">Null is the repository's own.</param>
    /// <param name="settings">What else to change.</param>
    public static async Task<RunningApp> Start(
        TemporaryFolder folder,
        string? questionnaires = null,
        Func<WebSettings, WebSettings>? settings = null
    )
    {
        var plain = new WebSettings
        {
            Urls = "http://127.0.0.1:0",
            Data = folder.File("survey.db"),
            Questionnaires = questionnaires,
            HasRateLimits = false,
        };
        var all = settings is null ? plain : settings(plain);
        if (all.Data == plain.Data && !File.Exists(all.Data))
        {
            NewestSchema.CopyTo(all.Data);
        }

        var app = WebApp.Build(all);
        await app.StartAsync();
        return new RunningApp(app);
    }

    /// <summary>Keeps cookies, as a browser does, and shows redirects instead of following them.</summary>
    public HttpClient Client() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = Address,
        };

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
