using Microsoft.Extensions.DependencyInjection;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Access;
using Survey.Api.Answering;
using Survey.Api.Invitations;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Tests.Answering;
using Survey.Tests.Responses;

namespace Survey.Tests.Browser;

/// <summary>Every page that respondents can see: empty, filled in, with errors, submitted and closed.</summary>
internal sealed class PageStates : IAsyncDisposable
{
    private const string Survey = "digital-skills";

    private readonly TemporaryFolder folder;
    private readonly RunningApp open;
    private readonly RunningApp closed;

    private PageStates(RunningApp open, RunningApp closed, TemporaryFolder folder) =>
        (this.open, this.closed, this.folder) = (open, closed, folder);

    public IReadOnlyList<PageState> All { get; private set; } = [];

    /// <param name="open">Where the survey is open.</param>
    /// <param name="closing">Starts the same application where it is closed; null starts a plain one.</param>
    public static async Task<PageStates> Of(RunningApp open, Func<TemporaryFolder, Task<RunningApp>>? closing = null)
    {
        var folder = new TemporaryFolder();
        var states = new PageStates(open, await (closing is null ? RunningApp.Start(folder) : closing(folder)), folder);
        await states.closed.Services.GetRequiredService<Fieldwork>().Close(Survey, DateTimeOffset.UnixEpoch.AddYears(50));
        states.All = [.. await states.OfOpen(), .. await states.OfClosed()];
        return states;
    }

    public async ValueTask DisposeAsync()
    {
        await closed.DisposeAsync();
        folder.Dispose();
    }

    private async Task<IEnumerable<PageState>> OfOpen()
    {
        var (empty, filled, receipt) = (await open.Draft(), await open.Draft(Filled()), await Receipt());
        var invitation = Secret.Create();
        await open
            .Services.GetRequiredService<InvitationStore>()
            .Add(InvitationStore.Rows(Survey, [new Invitation("Museo 1", "ES", null, invitation)]));
        var pages = open.Questionnaire(Survey).Pages.Select(page => page.Name).ToList();
        return
        [
            At(open, "home", "/"),
            At(open, "privacy", "/privacy"),
            At(open, "accessibility", "/accessibility"),
            At(open, "nothing", "/nothing"),
            At(open, "start", $"/s/{Survey}"),
            At(open, "start-again", $"/s/{Survey}", filled),
            .. pages.Select(page => At(open, $"{page}-empty", $"/s/{Survey}/pages/{page}", empty)),
            .. pages
                .Where(page => page != "contact")
                .Select(page => At(open, $"{page}-errors", $"/s/{Survey}/pages/{page}", empty) with { IsSent = true }),
            .. pages.Select(page => At(open, $"{page}-filled", $"/s/{Survey}/pages/{page}", filled)),
            At(open, "check", $"/s/{Survey}/check", filled),
            At(open, "check-errors", $"/s/{Survey}/check", await open.Draft(OnlyConsent)) with
            {
                IsSent = true,
            },
            .. await Stopped(filled),
            .. new[] { "", "/answers", "/report", "/erase" }.Select(page =>
                At(open, "receipt" + page.Replace('/', '-'), $"/r/{receipt}{page}")
            ),
            At(open, "erased", "/r/erased"),
            At(open, "invitation", $"/i/{invitation}"),
            .. await SignedIn(),
        ];
    }

    /// <summary>Where somebody stops, goes on, and comes too late.</summary>
    private async Task<IEnumerable<PageState>> Stopped(string filled)
    {
        var drafts = open.Services.GetRequiredService<DraftStore>();
        var (changing, ended) = ((await drafts.Correct(await Receipt()))!.Token, await open.Draft());
        await drafts.End(ended);
        var other = await open.Draft(Filled());
        (string, string)[] typed = [(Sittings.TokenField, ended), ("shown", "country"), ("country", "GR")];
        return
        [
            At(open, "later", $"/s/{Survey}/later", filled),
            At(open, "later-link", $"/s/{Survey}/later", other) with
            {
                Fields = [(Sittings.TokenField, other)],
            },
            At(open, "later-change", $"/s/{Survey}/later", changing),
            At(open, "resume", $"/s/{Survey}/resume/{await drafts.MakeLink(filled)}"),
            At(open, "resume-gone", $"/s/{Survey}/resume/gone"),
            At(open, "ended", $"/s/{Survey}/pages/profile") with
            {
                Fields = typed,
            },
        ];
    }

    /// <summary>Where somebody signs in, and what they see then.</summary>
    private async Task<IEnumerable<PageState>> SignedIn()
    {
        var link = await open.Services.GetRequiredService<SignInLinks>().OfFirstAdministrator();
        var key = new AccessKeyRow
        {
            Id = "pages",
            Name = "Museo 1",
            Role = AccessRoles.Partner,
            Created = default,
        };
        await open.Services.GetRequiredService<KeyStore>().Add(key);
        var session = await open.Services.GetRequiredService<SessionStore>().Begin(key);
        return
        [
            At(open, "sign-in", "/sign-in"),
            At(open, "sign-in-wrong", "/sign-in") with
            {
                Fields = [(SignInPages.KeyField, "wrong")],
            },
            At(open, "sign-in-link", $"/sign-in/{link}"),
            At(open, "sign-in-gone", "/sign-in/gone"),
            At(open, "results", "/results") with
            {
                Session = session,
            },
            .. new[] { "profile", "skills" }.Select(chapter =>
                At(open, $"results-{chapter}", $"/results/{Survey}/{chapter}") with
                {
                    Session = session,
                }
            ),
        ];
    }

    private async Task<IEnumerable<PageState>> OfClosed() =>
        [
            At(closed, "closed-empty", $"/s/{Survey}/closed"),
            At(closed, "closed-filled", $"/s/{Survey}/closed", await closed.Draft(Filled())),
        ];

    private static PageState At(RunningApp app, string name, string path, string? draft = null) =>
        new(name, language => new Uri(app.Address, $"{path}?lang={language}"), draft);

    private static Dictionary<string, AnswerValue> OnlyConsent => new() { ["consent"] = new FlagValue(true) };

    /// <summary>An answer to every question.</summary>
    private Dictionary<string, AnswerValue> Filled() => WithTexts(open.Questionnaire(Survey), choice: 1);

    /// <summary>The receipt of a response with gaps in every lesson, among enough others for a comparison.</summary>
    private async Task<string> Receipt()
    {
        var questionnaire = open.Questionnaire(Survey);
        await open.Imports.Import(
            questionnaire,
            [
                .. Enumerable
                    .Range(0, 40)
                    .Select(i => new Response
                    {
                        Id = Guid.NewGuid().ToString(),
                        Answers = ValidAnswers.To(questionnaire, i % 4),
                    }),
            ]
        );
        var answers = WithTexts(questionnaire, choice: 0);
        foreach (
            var matrix in questionnaire
                .Questions.OfType<MatrixQuestion>()
                .Where(matrix => matrix.Name.EndsWith("desired", StringComparison.Ordinal))
        )
        {
            answers[matrix.Name] = new RowsValue(matrix.Rows.ToDictionary(row => row.Code, _ => matrix.Columns[2].Code));
        }

        return (await open.Submissions.Submit(Submission.Of(questionnaire, "en", answers), Secret.Create()))!.Code;
    }

    private static Dictionary<string, AnswerValue> WithTexts(Questionnaire questionnaire, int choice)
    {
        var answers = ValidAnswers.To(questionnaire, choice);
        answers["museum_name"] = new TextValue("Museo 1");
        answers["email"] = new TextValue("museo@museo.example");
        answers["ownership"] = new TextValue(ChoiceQuestion.OtherCode);
        answers["ownership-Comment"] = new TextValue("ABC");
        return answers;
    }
}
