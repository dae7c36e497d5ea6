using Microsoft.Extensions.DependencyInjection;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Answering;
using Survey.Api.Invitations;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Tests.Answering;

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

    public static async Task<PageStates> Of(RunningApp open)
    {
        var folder = new TemporaryFolder();
        var states = new PageStates(open, await RunningApp.Start(folder), folder);
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
        var (filled, correction) = (await Draft(open), await Receipt());
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
            .. pages.Select(page => At(open, $"{page}-empty", $"/s/{Survey}/pages/{page}")),
            .. pages
                .Where(page => page != "contact")
                .Select(page => At(open, $"{page}-errors", $"/s/{Survey}/pages/{page}") with { IsSent = true }),
            .. pages.Select(page => At(open, $"{page}-filled", $"/s/{Survey}/pages/{page}", filled)),
            At(open, "check", $"/s/{Survey}/check", filled),
            At(open, "check-errors", $"/s/{Survey}/check", await Draft(open, onlyFirst: true)) with
            {
                IsSent = true,
            },
            At(open, "later", $"/s/{Survey}/later", filled),
            At(open, "resume-gone", $"/s/{Survey}/resume/gone"),
            .. new[] { "", "/answers", "/report", "/erase" }.Select(page =>
                At(open, "receipt" + page.Replace('/', '-'), $"/r/{correction}{page}")
            ),
            At(open, "erased", "/r/erased"),
            At(open, "invitation", $"/i/{invitation}"),
        ];
    }

    private async Task<IEnumerable<PageState>> OfClosed() =>
        [
            At(closed, "closed-empty", $"/s/{Survey}/closed"),
            At(closed, "closed-filled", $"/s/{Survey}/closed", await Draft(closed)),
        ];

    private static PageState At(RunningApp app, string name, string path, string? draft = null) =>
        new(name, language => new Uri(app.Address, $"{path}?lang={language}{(draft is null ? null : $"&draft={draft}")}"));

    /// <summary>The token of a draft with an answer to every question.</summary>
    private static async Task<string> Draft(RunningApp app, bool onlyFirst = false)
    {
        var token = Secret.Create();
        var questionnaire = app.Questionnaire(Survey);
        IReadOnlyDictionary<string, AnswerValue> answers = onlyFirst
            ? new Dictionary<string, AnswerValue> { ["consent"] = new FlagValue(true) }
            : WithTexts(questionnaire, choice: 1);
        await app
            .Services.GetRequiredService<DraftStore>()
            .Update(token, _ => new ResponseDraft
            {
                Survey = Survey,
                Language = "en",
                Answers = answers,
            });
        return token;
    }

    /// <summary>The receipt of a response with gaps in every lesson, among enough others for a comparison.</summary>
    private async Task<string> Receipt()
    {
        var questionnaire = open.Questionnaire(Survey);
        await open.Imports.InsertMany(
            questionnaire,
            [
                .. Enumerable
                    .Range(0, 40)
                    .Select(i => new Response { Id = $"other-{i}", Answers = ValidAnswers.To(questionnaire, i % 4) }),
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
