using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Operations;
using Survey.Api.Pages;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Responding;

/// <summary>
/// Finds a respondent's draft by the cookie and keeps it. There is a cookie only after the first page has been saved. Its
/// language is what the respondent chose; before that, the one asked for in the address or by the browser.
/// </summary>
internal sealed class Sittings(SurveyCatalogue catalogue, DraftStore drafts, WebSettings settings)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Null where no such survey is open.</summary>
    public async Task<Sitting?> Find(string survey, HttpContext context, CancellationToken cancel)
    {
        if (catalogue.Find(survey) is not { } open)
            return null;
        var token = context.Request.Cookies[CookieName(survey)];
        var draft = Secret.IsWellFormed(token) ? await drafts.Find(token!, cancel) : null;
        var isOwn = draft?.Survey == survey;
        var isAsked = context.Request.Query.ContainsKey("lang");
        var language = isOwn && !isAsked ? draft!.Language : LanguageChoice.Of(context.Request, open.Questionnaire.Languages);
        return Of(open, isOwn ? token : null, language, isOwn ? Known(open.Questionnaire, draft!) : new Dictionary<string, AnswerValue>());
    }

    /// <summary>Saves what the respondent has given so far, on the disk when this completes.</summary>
    public async Task<Sitting> Save(Sitting sitting, string language, IReadOnlyDictionary<string, AnswerValue> answers, HttpContext context)
    {
        var token = sitting.Token ?? Secret.Create();
        await drafts.Save(token, new Draft(sitting.Survey.Id, language, answers));
        context.Response.Cookies.Append(CookieName(sitting.Survey.Id), token, Cookie(Kept));
        return Of(sitting.Survey, token, language, answers);
    }

    /// <summary>Throws the draft away.</summary>
    public async Task End(Sitting sitting, HttpContext context)
    {
        if (sitting.Token is { } token)
            await drafts.Delete(token);
        context.Response.Cookies.Delete(CookieName(sitting.Survey.Id), Cookie(maxAge: null));
    }

    /// <summary>Without the answers to questions that the author has removed since.</summary>
    private static Dictionary<string, AnswerValue> Known(Questionnaire questionnaire, Draft draft)
    {
        var keys = questionnaire.Questions.Select(question => question.Name)
            .Concat(questionnaire.Questions.OfType<ChoiceQuestion>().Where(choice => choice.HasOtherText).Select(choice => choice.CommentName))
            .ToHashSet();
        return draft.Answers.Where(answer => keys.Contains(answer.Key)).ToDictionary();
    }

    private string CookieName(string survey) => CookieNames.Of("draft-" + survey, settings.IsSecure);

    private CookieOptions Cookie(TimeSpan? maxAge) => new()
    {
        HttpOnly = true,
        Secure = settings.IsSecure,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = maxAge,
        IsEssential = true,
    };

    private static Sitting Of(OpenSurvey survey, string? token, string language, IReadOnlyDictionary<string, AnswerValue> answers) => new()
    {
        Survey = survey,
        Token = token,
        Language = language,
        Answers = answers,
        Journey = Journey.Of(survey.Questionnaire, answers),
    };
}
