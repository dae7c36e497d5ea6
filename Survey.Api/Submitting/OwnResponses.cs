using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Texts;
using Survey.Api.Responses;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Submitting;

/// <summary>Stored responses with what their pages need.</summary>
internal sealed class OwnResponses(ReceiptStore receipts, SurveyCatalogue catalogue, SurveyUnions unions, Notices notices)
{
    public async Task<Found?> Find(string receipt, CancellationToken cancel)
    {
        if (await receipts.Find(receipt, cancel) is not { } own)
        {
            return null;
        }

        var notice = notices.Of(own.Survey);
        if (catalogue.FindAnswered(own.Survey) is not { } survey)
        {
            return new Found(own, Survey: null, Asked: null, notice);
        }

        var union = await unions.Of(survey.Questionnaire, cancel);
        var placed = new Response { Version = own.Version, Answers = own.Answers }.Placed(union);
        return new Found(own with { Answers = placed.Answers }, survey, union.Questionnaire, notice);
    }

    /// <summary>A response, and its survey where that is still there.</summary>
    /// <param name="Response">The response.</param>
    /// <param name="Survey">As it is served now.</param>
    /// <param name="Asked">What it asks now and asked in earlier versions; null without a survey.</param>
    /// <param name="Notice">What must be shown with the survey.</param>
    internal sealed record Found(OwnResponse Response, OpenSurvey? Survey, Questionnaire? Asked, LocalizedText? Notice)
    {
        /// <param name="context">The request, which may name a language; else the language of the answers is used.</param>
        /// <param name="title">The key of the page's title.</param>
        /// <param name="address">The page's address, without the language.</param>
        public Shell ShellOf(HttpContext context, string title, string address)
        {
            var texts = Survey?.Questionnaire.Texts ?? context.RequestServices.GetRequiredService<TextLibrary>();
            IReadOnlyList<string> languages = Survey?.Questionnaire.Languages ?? texts["web"].AllLanguages;
            var language = context.Request.Query.ContainsKey("lang")
                ? LanguageChoice.Of(context.Request, languages)
                : Response.Language;
            var words = new Words(texts, language);
            var name = Survey?.Questionnaire.Title.In(language) ?? Response.Survey;
            return new Shell(words, words[title] with { Text = $"{words[title]} – {name}" })
            {
                SurveyTitle = name,
                Survey = Survey?.Id,
                Notice = Notice,
                Languages = LanguageLink.Each(words, languages, address),
            };
        }
    }
}
