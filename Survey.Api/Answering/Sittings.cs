using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>
/// Finds and saves a respondent's draft. Forms carry its token themselves: nobody else can send one, however long it has been
/// open, and no form needs a cookie. The cookie only finds the draft again; where the browser keeps none, addresses carry the
/// token. The language is what the respondent chose; before that, the one that the address or the browser asks for.
/// </summary>
internal sealed class Sittings(
    SurveyCatalogue catalogue,
    DraftStore drafts,
    Fieldwork fieldwork,
    Notices notices,
    WebSettings settings
)
{
    /// <summary>The field of a form, and the part of an address, that names the draft.</summary>
    public const string TokenField = "draft";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>
    /// The sitting of whoever asks for a page; a new one where there is no draft. Null where there is no such survey.
    /// </summary>
    public Task<Sitting?> Find(string survey, HttpContext context, CancellationToken cancel)
    {
        var (address, cookie) = (context.Request.Query[TokenField].ToString(), context.Request.Cookies[CookieName(survey)]);
        var token =
            Secret.IsWellFormed(address) ? address
            : Secret.IsWellFormed(cookie) ? cookie!
            : Secret.Create();
        return Find(survey, token, context, cancel);
    }

    /// <summary>The sitting of whoever sends a form. Null where there is no such survey, or the form names no draft.</summary>
    public Task<Sitting?> Find(string survey, IFormCollection form, HttpContext context, CancellationToken cancel) =>
        form[TokenField].ToString() is var token && Secret.IsWellFormed(token)
            ? Find(survey, token, context, cancel)
            : Task.FromResult<Sitting?>(null);

    /// <summary>The sitting of the draft that the token names.</summary>
    public async Task<Sitting?> Find(string survey, string token, HttpContext context, CancellationToken cancel)
    {
        if (catalogue.Find(survey) is not { } open)
        {
            return null;
        }

        return Of(open, token, await drafts.Find(token, cancel), await fieldwork.Closed(survey, cancel), context);
    }

    /// <summary>
    /// A form that could not be saved, so that it can be shown again. While the database cannot be reached, only the form's own
    /// answers are known.
    /// </summary>
    public async Task<Sitting?> Unsaved(string survey, IFormCollection form, HttpContext context, CancellationToken cancel)
    {
        if (await FindOrBlank(survey, form, context, cancel) is not { } sitting)
        {
            return null;
        }

        var answers = FormAnswers.Read(sitting.Questionnaire, form, sitting.Answers);
        return sitting with
        {
            Draft = (sitting.Draft ?? NewDraft(sitting)) with { Answers = answers },
            Journey = Journey.Of(sitting.Questionnaire, answers),
        };
    }

    /// <summary>
    /// The sitting of somebody who starts from the beginning, whatever this browser remembers. Null where there is no such
    /// survey.
    /// </summary>
    public Task<Sitting?> New(string survey, HttpContext context, CancellationToken cancel) =>
        Find(survey, Secret.Create(), context, cancel);

    /// <summary>Sets the cookie with which this browser finds the draft again.</summary>
    public void Remember(Sitting sitting, HttpContext context) =>
        context.Response.Cookies.Append(CookieName(sitting.Survey.Id), sitting.Token, Cookie(Kept));

    /// <summary>Saves the respondent's answers so far; they are on the disk when this completes.</summary>
    /// <param name="sitting">As it was before.</param>
    /// <param name="language">In which the respondent continues.</param>
    /// <param name="change">Computes the new answers from the stored ones.</param>
    /// <param name="context">The request.</param>
    public async Task<Sitting> Save(
        Sitting sitting,
        string language,
        Func<IReadOnlyDictionary<string, AnswerValue>, IReadOnlyDictionary<string, AnswerValue>> change,
        HttpContext context
    )
    {
        var draft = await drafts.Update(sitting.Token, stored =>
        {
            var before = stored is null ? sitting.Draft ?? NewDraft(sitting) : Known(sitting.Questionnaire, stored);
            return before with { Language = language, Answers = change(before.Answers) };
        });
        Remember(sitting, context);
        return sitting with { Draft = draft, Language = language, Journey = Journey.Of(sitting.Questionnaire, draft.Answers) };
    }

    /// <summary>Deletes the draft.</summary>
    public async Task End(Sitting sitting, HttpContext context)
    {
        await drafts.Delete(sitting.Token);
        context.Response.Cookies.Delete(CookieName(sitting.Survey.Id), Cookie(maxAge: null));
    }

    private async Task<Sitting?> FindOrBlank(string survey, IFormCollection form, HttpContext context, CancellationToken cancel)
    {
        try
        {
            return await Find(survey, form, context, cancel);
        }
        catch (DatabaseUnavailableException)
        {
            return catalogue.Find(survey) is { } open
                ? Of(open, form[TokenField].ToString(), draft: null, closed: null, context)
                : null;
        }
    }

    private Sitting Of(OpenSurvey open, string token, ResponseDraft? draft, DateTimeOffset? closed, HttpContext context)
    {
        var survey = open.Id;
        // A token of another survey is not valid here.
        var isForeign = draft is not null && draft.Survey != survey;
        var own = draft is null || isForeign ? null : Known(open.Questionnaire, draft);
        var isAsked = context.Request.Query.ContainsKey("lang");
        var language =
            own is not null && !isAsked ? own.Language : LanguageChoice.Of(context.Request, open.Questionnaire.Languages);
        return new()
        {
            Survey = open,
            Token = isForeign ? Secret.Create() : token,
            Draft = own,
            Language = language,
            Journey = Journey.Of(open.Questionnaire, own?.Answers ?? new Dictionary<string, AnswerValue>()),
            IsInAddress = IsInAddress(context, survey, token),
            Closed = closed,
            Notice = notices.Of(survey),
        };
    }

    private static ResponseDraft NewDraft(Sitting sitting) =>
        new()
        {
            Survey = sitting.Survey.Id,
            Language = sitting.Language,
            Answers = sitting.Answers,
        };

    /// <summary>Leaves out answers to questions that the author has removed since.</summary>
    private static ResponseDraft Known(Questionnaire questionnaire, ResponseDraft draft)
    {
        var keys = questionnaire
            .Questions.Select(question => question.Name)
            .Concat(
                questionnaire
                    .Questions.OfType<ChoiceQuestion>()
                    .Where(choice => choice.HasOtherText)
                    .Select(choice => choice.CommentName)
            )
            .ToHashSet();
        return draft with { Answers = draft.Answers.Where(answer => keys.Contains(answer.Key)).ToDictionary() };
    }

    /// <summary>A browser that does not send the cookie back keeps none.</summary>
    private bool IsInAddress(HttpContext context, string survey, string token) =>
        context.Request.Cookies[CookieName(survey)] != token
        && (HttpMethods.IsPost(context.Request.Method) || context.Request.Query.ContainsKey(TokenField));

    private string CookieName(string survey) => CookieNames.Of("draft-" + survey, settings.IsSecure);

    private CookieOptions Cookie(TimeSpan? maxAge) =>
        new()
        {
            HttpOnly = true,
            Secure = settings.IsSecure,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = maxAge,
            IsEssential = true,
        };
}
