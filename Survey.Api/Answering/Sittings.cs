using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Versions;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>
/// Finds and saves a respondent's draft. Only the server makes a draft, when somebody starts. Forms carry its token: nobody else
/// can send one, however long it has been open, and no form needs a cookie. The cookie only finds the draft again. The language
/// is what the respondent chose; before that, the one that the address or the browser asks for.
/// </summary>
internal sealed class Sittings(
    SurveyCatalogue catalogue,
    DraftStore drafts,
    Fieldwork fieldwork,
    Notices notices,
    SittingCookies cookies,
    DraftBudget budget
)
{
    /// <summary>The field of a form that names the draft.</summary>
    public const string TokenField = "draft";

    /// <summary>
    /// The sitting of whoever asks for a page, without a draft where the browser remembers none. Null where there is no such
    /// survey.
    /// </summary>
    public async Task<Sitting?> Find(string survey, HttpContext context, CancellationToken cancel)
    {
        var token = cookies.Token(survey, context);
        var draft = token is null ? null : await drafts.FindAgain(token, cancel);
        return await Of(survey, draft is null ? "" : token!, draft, context, cancel);
    }

    /// <summary>
    /// The sitting of whoever sends a form, without a draft where it has ended. Null where there is no such survey, or the form
    /// names no draft.
    /// </summary>
    public async Task<Sitting?> Find(string survey, IFormCollection form, HttpContext context, CancellationToken cancel) =>
        TokenOf(form) is { } token ? await Of(survey, token, await drafts.Find(token, cancel), context, cancel) : null;

    /// <summary>
    /// The sitting of somebody who starts from the beginning, whatever this browser remembers. Null where there is no such
    /// survey.
    /// </summary>
    public Task<Sitting?> New(string survey, HttpContext context, CancellationToken cancel) =>
        Of(survey, "", draft: null, context, cancel);

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

        var draft = sitting.Draft ?? NewDraft(sitting, isOnOwnDevice: false);
        return sitting.With(
            sitting.Token,
            draft with
            {
                Language = sitting.Language,
                Answers = FormAnswers.Read(sitting, form, draft.Answers),
            }
        );
    }

    /// <summary>Whether the draft that a form names was sent, erased, thrown away or continued elsewhere.</summary>
    public Task<bool> HasEnded(Sitting sitting, CancellationToken cancel) => drafts.HasEnded(sitting.Token, cancel);

    /// <summary>A draft without answers.</summary>
    public static ResponseDraft NewDraft(Sitting sitting, bool isOnOwnDevice) =>
        new()
        {
            Survey = sitting.Survey.Id,
            Language = sitting.Language,
            Answers = new Dictionary<string, AnswerValue>(),
            IsOnOwnDevice = isOnOwnDevice,
            Version = sitting.Survey.Version,
            BegunWith = sitting.Survey.Version,
        };

    /// <summary>Makes a draft; this browser remembers it.</summary>
    /// <exception cref="DatabaseUnavailableException">There is no room for another draft.</exception>
    public async Task<Sitting> Begin(Sitting sitting, ResponseDraft draft, HttpContext context) =>
        await budget.IsFull(context.RequestAborted)
            ? throw new DatabaseUnavailableException("Drafts have used up their room.", retryAfter: 60)
            : Remember(sitting.With(await drafts.Create(draft), draft), context);

    /// <summary>This browser goes on with a draft that another one may have begun.</summary>
    public Sitting Continue(Sitting sitting, NamedDraft named, HttpContext context) =>
        Remember(sitting.With(named.Token, Known(sitting.Survey, named.Draft)), context);

    /// <summary>Saves the respondent's answers so far; they are on the disk when this completes.</summary>
    /// <param name="sitting">As it was before.</param>
    /// <param name="language">In which the respondent continues.</param>
    /// <param name="change">Computes the new answers from the stored ones.</param>
    /// <param name="context">The request.</param>
    /// <returns>Null where the draft has ended.</returns>
    public async Task<Sitting?> Save(
        Sitting sitting,
        string language,
        Func<IReadOnlyDictionary<string, AnswerValue>, IReadOnlyDictionary<string, AnswerValue>> change,
        HttpContext context
    ) => await Keep(sitting, language, change) is { } saved ? Remember(saved, context) : null;

    /// <summary>The same where nothing was changed.</summary>
    public Task<Sitting?> Save(Sitting sitting, string language, HttpContext context) =>
        Save(sitting, language, same => same, context);

    /// <summary>As Save, in the background: a respondent who has just left the browser is not remembered again.</summary>
    public async Task<Sitting?> Keep(
        Sitting sitting,
        string language,
        Func<IReadOnlyDictionary<string, AnswerValue>, IReadOnlyDictionary<string, AnswerValue>> change
    )
    {
        // A token of another survey is not valid here.
        if (sitting.Draft is null)
        {
            return null;
        }

        var draft = await drafts.Update(sitting.Token, stored =>
        {
            var before = Known(sitting.Survey, stored);
            return before with
            {
                Language = language,
                Answers = FittingAnswers.Of(sitting.Questionnaire, change(before.Answers)),
            };
        });
        return draft is null ? null : sitting.With(sitting.Token, draft);
    }

    /// <summary>
    /// The respondent stops: on a device that others may use too, only the page and a link open the draft from now on.
    /// </summary>
    public void Leave(Sitting sitting, HttpContext context)
    {
        if (sitting.Draft?.IsOnOwnDevice != true)
        {
            cookies.Delete(sitting, context);
        }
    }

    /// <summary>Throws the draft away.</summary>
    public async Task End(Sitting sitting, HttpContext context)
    {
        await drafts.End(sitting.Token);
        Forget(sitting, context);
    }

    /// <summary>This browser no longer finds the draft.</summary>
    public void Forget(Sitting sitting, HttpContext context) => cookies.Delete(sitting, context);

    private Sitting Remember(Sitting sitting, HttpContext context)
    {
        cookies.Put(sitting, context);
        return sitting;
    }

    private static string? TokenOf(IFormCollection form) =>
        form[TokenField].ToString() is var token && Secret.IsWellFormed(token) ? token : null;

    private async Task<Sitting?> FindOrBlank(string survey, IFormCollection form, HttpContext context, CancellationToken cancel)
    {
        try
        {
            return await Find(survey, form, context, cancel);
        }
        catch (DatabaseUnavailableException)
        {
            return TokenOf(form) is { } token && catalogue.Find(survey) is { } open
                ? Of(open, token, draft: null, closed: null, context)
                : null;
        }
    }

    private async Task<Sitting?> Of(
        string survey,
        string token,
        ResponseDraft? draft,
        HttpContext context,
        CancellationToken cancel
    ) => catalogue.Find(survey) is { } open ? Of(open, token, draft, await fieldwork.Closed(survey, cancel), context) : null;

    private Sitting Of(OpenSurvey open, string token, ResponseDraft? draft, DateTimeOffset? closed, HttpContext context)
    {
        var survey = open.Id;
        var own = draft?.Survey == survey ? Known(open, draft) : null;
        var isAsked = context.Request.Query.ContainsKey("lang");
        var language =
            own is not null && !isAsked ? own.Language : LanguageChoice.Of(context.Request, open.Questionnaire.Languages);
        return new()
        {
            Survey = open,
            Token = token,
            Draft = own,
            Language = language,
            Journey = Journey.Of(open.Questionnaire, own?.Answers ?? new Dictionary<string, AnswerValue>()),
            KeepsCookies = cookies.Has(survey, context),
            Closed = closed,
            Notice = notices.Of(survey),
        };
    }

    /// <summary>A draft in today's names and codes, without what can no longer be answered.</summary>
    private static ResponseDraft Known(OpenSurvey open, ResponseDraft draft) =>
        draft with
        {
            Version = open.Version,
            Answers = FittingAnswers.Of(open.Questionnaire, open.Union.Place(draft.Version, draft.Answers)),
        };
}
