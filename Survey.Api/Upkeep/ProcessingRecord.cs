using Survey.Analysis.Questionnaires;
using Survey.Analysis.Texts;
using Survey.Api.Answering;
using Survey.Api.Privacy;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Upkeep;

/// <summary>
/// The record of processing activities (article 30 of the General Data Protection Regulation), as far as the program knows it: from
/// its settings and questionnaires, so that it says what is, not what was meant to be.
/// </summary>
/// <param name="Language">Of the texts.</param>
/// <param name="Made">The day.</param>
/// <param name="Title">What it is.</param>
/// <param name="Remark">When it was made, and what it cannot know.</param>
/// <param name="Parts">In the order of reading.</param>
internal sealed record ProcessingRecord(
    string Language,
    DateOnly Made,
    string Title,
    string Remark,
    IReadOnlyList<RecordPart> Parts
)
{
    private static readonly TextCatalogue Catalogue = TextCatalogue.Load(
        typeof(ProcessingRecord).Assembly,
        "Survey.Api.Texts.record"
    );

    public static ProcessingRecord Of(
        string language,
        WebSettings settings,
        SurveyCatalogue catalogue,
        string? metrics,
        DateOnly today
    )
    {
        string Say(string key, params object[] arguments) => Catalogue.Text(key, language, arguments);
        RecordPart Part(string id, params IEnumerable<string> lines) => new(id, Say(id + ".title"), [.. lines]);

        var isFile = !DataAddress.Parse(settings.Data).IsPostgres;
        var hasBackups = isFile && settings.Backups is not null;
        return new(
            language,
            today,
            Say("title"),
            Say("made", Dates.Of(today, language)),
            [
                Part(
                    "controller",
                    settings.Organiser is null
                        ? Say("controller.unnamed")
                        : string.Join(", ", new[] { settings.Organiser, settings.Contact }.OfType<string>())
                ),
                Part("purposes", Statement.PrivacyText("why", language, settings)),
                Part("people", Say("people.text")),
                Part(
                    "data",
                    [
                        Say("data.answers"),
                        .. catalogue
                            .Surveys.Where(HasPersonal)
                            .Select(survey => Say("data.personal", TitleOf(survey, language), Personal(survey, language))),
                        Say("data.drafts"),
                        Say("data.invited"),
                        Say("data.never"),
                    ]
                ),
                Part(
                    "recipients",
                    [
                        Say("recipients.researchers"),
                        .. catalogue
                            .Surveys.Where(survey => survey.Plan is not null)
                            .Select(survey =>
                                Say(
                                    "recipients.limits",
                                    TitleOf(survey, language),
                                    survey.Plan!.Disclosure.Public,
                                    survey.Plan.Disclosure.Partner
                                )
                            ),
                        metrics is null ? Say("recipients.nobody") : Say("recipients.metrics", metrics),
                    ]
                ),
                Part(
                    "retention",
                    [
                        Say("retention.answers"),
                        Say("retention.drafts", DraftStore.DaysKept),
                        Say("retention.contacts", Retention.MonthsOfContacts),
                        Say("retention.keys", Retention.DaysOfReplay),
                        hasBackups ? Say("retention.backups", BackupPlan.Weeks) : Say("retention.no-backups"),
                        .. isFile ? [Say("retention.access", AccessLog.DaysKept)] : Enumerable.Empty<string>(),
                    ]
                ),
                Part(
                    "security",
                    [
                        Say(settings.IsSecure ? "security.https" : "security.no-https"),
                        Say(isFile ? "security.file" : "security.server"),
                        Say("security.secrets"),
                        Say("security.apart"),
                        Say("security.addresses"),
                        Say(settings.HasRateLimits ? "security.limits" : "security.no-limits"),
                        .. isFile
                            ? [Say(hasBackups ? "security.backups" : "security.no-backups"), Say("security.access")]
                            : Enumerable.Empty<string>(),
                    ]
                ),
                Part("rights", Statement.PrivacyText("rights", language, settings)),
            ]
        );
    }

    /// <summary>For people.</summary>
    public string Markdown() =>
        $"# {Title}\n\n{Remark}\n"
        + string.Concat(
            Parts.Select(part => $"\n## {part.Heading}\n\n" + string.Concat(part.Lines.Select(line => $"- {line}\n")))
        );

    private static string TitleOf(OpenSurvey survey, string language) => survey.Questionnaire.Title.In(language);

    private static bool HasPersonal(OpenSurvey survey) => PersonalOf(survey).Any();

    private static string Personal(OpenSurvey survey, string language) =>
        string.Join(", ", PersonalOf(survey).Select(question => question.Wording.In(language).TrimEnd('?', ':', '.', ';', ' ')));

    private static IEnumerable<TextQuestion> PersonalOf(OpenSurvey survey) =>
        survey.Questionnaire.Questions.OfType<TextQuestion>().Where(question => question.IsPersonal);
}
