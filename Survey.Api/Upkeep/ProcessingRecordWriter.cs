using Survey.Analysis.Questionnaires;
using Survey.Analysis.Texts;
using Survey.Api.Access;
using Survey.Api.Answering;
using Survey.Api.Privacy;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Upkeep;

/// <summary>
/// Writes the record of processing activities from what the program itself does, so that it cannot be out of date.
/// </summary>
/// <param name="texts">Which have the words.</param>
/// <param name="language">Of the texts.</param>
/// <param name="settings">Of the server.</param>
/// <param name="catalogue">The surveys that it serves.</param>
/// <param name="metrics">Where metrics are sent; null is nowhere.</param>
internal sealed class ProcessingRecordWriter(
    TextLibrary texts,
    string language,
    WebSettings settings,
    SurveyCatalogue catalogue,
    string? metrics
)
{
    private readonly bool isFile = !DataAddress.Parse(settings.Data).IsPostgres;

    private bool HasBackups => isFile && settings.Backups is not null;

    public ProcessingRecord Write(DateOnly today) =>
        new(
            language,
            today,
            Say("title"),
            Say("made", Dates.Of(today, language)),
            [
                Part("controller", Controller()),
                Part("purposes", Statement.PrivacyText("why", texts, language, settings)),
                Part("people", Say("people.text")),
                Part("data", Data()),
                Part("recipients", Recipients()),
                Part("retention", Retained()),
                Part("security", Security()),
                Part("rights", Statement.PrivacyText("rights", texts, language, settings)),
            ]
        );

    private string Controller() =>
        settings.Organiser is null
            ? Say("controller.unnamed")
            : string.Join(", ", new[] { settings.Organiser, settings.Contact }.OfType<string>());

    private IEnumerable<string> Data() =>
        [
            Say("data.answers"),
            .. catalogue
                .Surveys.Where(survey => PersonalOf(survey).Any())
                .Select(survey => Say("data.personal", TitleOf(survey), Personal(survey))),
            Say("data.drafts"),
            Say("data.invited"),
            Say("data.keys"),
            Say("data.never"),
        ];

    private IEnumerable<string> Recipients() =>
        [
            Say("recipients.researchers"),
            .. catalogue.Surveys.Where(survey => survey.Plan is not null).Select(Limits),
            metrics is null ? Say("recipients.nobody") : Say("recipients.metrics", metrics),
        ];

    private string Limits(OpenSurvey survey) =>
        Say("recipients.limits", TitleOf(survey), survey.Plan!.Disclosure.Public, survey.Plan.Disclosure.Partner);

    private IEnumerable<string> Retained() =>
        [
            Say("retention.answers"),
            Say("retention.drafts", DraftStore.DaysKept),
            Say("retention.ended", EndedDrafts.DaysKept),
            Say("retention.contacts", Retention.MonthsOfContacts),
            Say("retention.keys", Retention.DaysOfReplay),
            HasBackups ? Say("retention.backups", BackupPlan.Weeks) : Say("retention.no-backups"),
            Say("retention.looks", Looks.DaysKept),
            .. isFile ? [Say("retention.access", AccessLog.DaysKept)] : Enumerable.Empty<string>(),
        ];

    private IEnumerable<string> Security() =>
        [
            Say(settings.IsSecure ? "security.https" : "security.no-https"),
            Say(isFile ? "security.file" : "security.server"),
            Say("security.secrets"),
            Say("security.apart"),
            Say("security.addresses"),
            Say(settings.HasRateLimits ? "security.limits" : "security.no-limits"),
            .. isFile
                ? [Say(HasBackups ? "security.backups" : "security.no-backups"), Say("security.access")]
                : Enumerable.Empty<string>(),
        ];

    private string Say(string key, params object[] arguments) => texts["record"].Text(key, language, arguments);

    private RecordPart Part(string id, params IEnumerable<string> lines) => new(id, Say(id + ".title"), [.. lines]);

    private string TitleOf(OpenSurvey survey) => survey.Questionnaire.Title.In(language);

    private string Personal(OpenSurvey survey) =>
        string.Join(", ", PersonalOf(survey).Select(question => question.Wording.In(language).TrimEnd('?', ':', '.', ';', ' ')));

    private static IEnumerable<TextQuestion> PersonalOf(OpenSurvey survey) =>
        survey.Questionnaire.Questions.OfType<TextQuestion>().Where(question => question.IsPersonal);
}
