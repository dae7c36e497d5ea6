using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Survey.Analysis.Problems;
using Survey.Analysis.Texts;
using Survey.Api.Access;
using Survey.Api.Answering;
using Survey.Api.Asking;
using Survey.Api.Invitations;
using Survey.Api.OwnReport;
using Survey.Api.Privacy;
using Survey.Api.Responses;
using Survey.Api.Results;
using Survey.Api.Sharing;
using Survey.Api.Storage;
using Survey.Api.Submitting;
using Survey.Api.Surveys;
using Survey.Api.Upkeep;
using Survey.Api.Web;

namespace Survey.Api.Hosting;

/// <summary>The web application: its parts, and the order in which a request passes them.</summary>
internal static class WebApp
{
    private const long LargestBody = 256 * 1024;

    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(30);

    /// <summary>Builds it, ready to run. Stopping it writes what is waiting, and closes the database.</summary>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    /// <exception cref="DirectoryNotFoundException">There are no questionnaires.</exception>
    /// <exception cref="FormatException">The addresses do not fit together.</exception>
    public static WebApplication Build(WebSettings settings)
    {
        KnownHosts.Of(settings);
        var questionnaires = settings.Questionnaires ?? SurveyCatalogue.FindFolder();
        SurveyCatalogue.RequireFolder(questionnaires);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(settings.Urls).ConfigureKestrel(kestrel => Limit(kestrel, settings));
        builder.Logging.AddLogs();
        builder.Services.AddMetricsExport();
        var database = Database.Open(settings.Data);
        var texts = SurveyTexts.Read(settings.Texts);
        var catalogue = database
            .Read(connection =>
                SurveyCatalogue.Load(
                    questionnaires,
                    survey => SurveyHistory.Of(connection, survey),
                    texts.Library,
                    SurveyHistory.Answered(connection)
                )
            )
            .GetAwaiter()
            .GetResult();
        var changes = Changes(database, catalogue);
        var site = SurveyTexts.OfSite(texts.Library, questionnaires);
        AddOwn(builder.Services, settings, catalogue, database, site);
        AddFramework(builder.Services, settings);
        var app = builder.Build();
        Report(app.Logger, catalogue);
        ReportWarnings(app.Logger, [.. texts.Problems, .. catalogue.Readings.SelectMany(reading => reading.Warnings)]);
        ReportChanges(app.Logger, changes);
        ReportRestore(app.Logger, settings);
        ReportDatabase(app.Logger, database);
        return Route(app, settings);
    }

    private static void AddOwn(
        IServiceCollection services,
        WebSettings settings,
        SurveyCatalogue catalogue,
        Database database,
        TextLibrary texts
    )
    {
        services.AddSingleton(settings).AddSingleton(settings.Time).AddSingleton(catalogue).AddSingleton(texts);
        // Through a factory, so that the container closes it when the application stops.
        services.AddSingleton(_ => database);
        services.AddSingleton(database.Read(Notices.Read).GetAwaiter().GetResult());
        var today = settings.Time.Today();
        var privacy = new PrivacyNotices(database, settings, texts);
        privacy.Keep(today).GetAwaiter().GetResult();
        services.AddSingleton(privacy);
        services.AddSingleton(QuestionnaireVersions.Keep(database, catalogue, today).GetAwaiter().GetResult());
        services
            .AddSingleton<SubmissionStore>()
            .AddSingleton<ReceiptStore>()
            .AddSingleton<DraftStore>()
            .AddSingleton<DraftBudget>()
            .AddSingleton<InvitationStore>()
            .AddSingleton<PeerGroupStore>();
        services.AddSingleton<SittingCookies>().AddSingleton<Sittings>().AddSingleton<NextPages>().AddSingleton<Sending>();
        services
            .AddSingleton<SurveyUnions>()
            .AddSingleton<OwnResponses>()
            .AddSingleton<LiveAnswers>()
            .AddSingleton<SurveyViews>()
            .AddSingleton<SurveyReports>()
            .AddSingleton<ViewReader>()
            .AddSingleton<SharedLinks>()
            .AddSingleton<PublicAnswers>()
            .AddSingleton<AskedAnswers>()
            .AddSingleton<CrossTabAsking>();
        services
            .AddSingleton<Agreements>()
            .AddSingleton<ConsentForm>()
            .AddSingleton<SubmissionReader>()
            .AddSingleton<Fieldwork>()
            .AddSingleton<ContactOrder>()
            .AddSingleton<ClockLooks>()
            .AddSingleton<Readiness>()
            .AddSingleton<Retention>();
        services
            .AddHostedService<Maintenance>()
            .AddHostedService(services => services.GetRequiredService<ContactOrder>())
            .AddHostedService<Backups>()
            .AddHostedService<OwnerTasks>()
            .AddHostedService<Draining>();
    }

    private static void AddFramework(IServiceCollection services, WebSettings settings)
    {
        services.AddProblemDetails();
        services.AddRateLimits();
        services.AddAccess();
        services.AddRequestTimeouts(options => options.DefaultPolicy = new() { Timeout = LongestRequest });
        services.AddOpenApi();
        // Safe over https: no page shows a secret beside text that another site could have supplied.
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddRazorComponents();
        // Greek stays readable in the page's source; characters with a meaning in HTML are still escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        // The framework creates keys when it starts, by default in the user's home folder.
        var protection = services.AddDataProtection().SetApplicationName("SkillsSurvey");
        if (DataAddress.Parse(settings.Data) is { IsPostgres: false, Text: var file })
        {
            PrivateFile.CreateFolderForServer(file + ".keys");
            protection.PersistKeysToFileSystem(new DirectoryInfo(file + ".keys"));
        }
        else
        {
            services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
                options => options.XmlRepository = new ProtectionKeys(provider.GetRequiredService<Database>())
            ));
        }

        services.ConfigureHttpJsonOptions(options => BeStrict(options.SerializerOptions));
        services.Configure<FormOptions>(options =>
        {
            options.ValueCountLimit = 4_000;
            options.KeyLengthLimit = 256;
            // Percent-encoded: a Greek letter takes six bytes.
            options.ValueLengthLimit = 64 * 1024;
        });
        // So that the error handler can report what is wrong with a body.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(30));
    }

    private static void BeStrict(JsonSerializerOptions options)
    {
        options.UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.PropertyNameCaseInsensitive = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;
        options.MaxDepth = 16;
    }

    private static void Limit(KestrelServerOptions kestrel, WebSettings settings)
    {
        kestrel.LimitConnections(settings.Proxies);
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        kestrel.Limits.MaxRequestHeaderCount = 50;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestLineSize = 4 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
    }

    private static WebApplication Route(WebApplication app, WebSettings settings)
    {
        Draining.Use(app);
        app.UseSecurityHeaders(settings.IsSecure);
        app.UseErrors();
        app.UseKnownHosts(settings);
        app.UseWellFormedRequests();
        app.UseResponseCompression();
        app.UseSiteFiles();
        if (settings.HasRateLimits)
        {
            app.UseRateLimiter();
        }

        app.UseMiddleware<LargeBodies>();
        app.UseReadableForms();
        app.UseRouting();
        app.UseAccess();
        app.UseRequestTimeouts();
        app.MapOpenApi().AllowAnonymous();
        app.MapHealth();
        app.MapSurveys();
        app.MapResponses();
        app.MapPrivacy();
        app.MapSurveyPages();
        app.MapSignIn();
        app.MapResults();
        app.MapResultsApi();
        app.MapShared();
        app.MapManage();
        app.MapCrossTabApi();
        app.MapCrossTabPages();
        app.MapGapsApi();
        app.MapExportApi();
        app.MapStatementPages();
        app.MapAnsweringPages();
        app.MapReceiptPages();
        app.MapOwnReport();
        return app;
    }

    private static void Report(ILogger logger, SurveyCatalogue catalogue)
    {
        foreach (var reading in catalogue.Readings.Where(reading => reading.Remark is not null))
        {
            foreach (var problem in reading.Problems)
            {
                logger.LogError("{Problem}", problem);
            }

            logger.LogError("{Remark}", reading.Remark);
        }
    }

    /// <summary>What takes nothing away: for a text with a problem English stands in, and former names are understood.</summary>
    private static void ReportWarnings(ILogger logger, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            logger.LogWarning("{Problem}", problem);
        }
    }

    /// <summary>What differs from the versions that were served last.</summary>
    private static List<(string Survey, string Change)> Changes(Database database, SurveyCatalogue catalogue) =>
        [
            .. catalogue.Surveys.SelectMany(survey =>
                (
                    database
                        .ReadLong(connection => VersionChange.Lines(connection, survey.Questionnaire))
                        .GetAwaiter()
                        .GetResult()
                    ?? []
                ).Select(change => (survey.Id, change))
            ),
        ];

    private static void ReportChanges(ILogger logger, List<(string Survey, string Change)> changes)
    {
        foreach (var (survey, change) in changes)
        {
            logger.LogWarning("{Survey} has changed. {Change}", survey, change);
        }
    }

    private static void ReportDatabase(ILogger logger, Database database)
    {
        foreach (var risk in database.Dialect.Risks)
        {
            logger.LogWarning("{Risk}", risk);
        }
    }

    /// <summary>The first start after a restore that was interrupted says which database is in place.</summary>
    private static void ReportRestore(ILogger logger, WebSettings settings)
    {
        if (
            DataAddress.Parse(settings.Data) is { IsPostgres: false, Text: var file }
            && new RestoreFiles(file).CleanUp() is { } outcome
        )
        {
            logger.LogWarning("{Outcome}", outcome);
        }
    }
}
