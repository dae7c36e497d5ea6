using Survey.Analysis.Questionnaires;
using Survey.Api.Responses;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Submitting;

/// <summary>Stored responses with what their pages need.</summary>
internal sealed class OwnResponses(ReceiptStore receipts, SurveyCatalogue catalogue, Notices notices)
{
    public async Task<Found?> Find(string receipt, CancellationToken cancel) =>
        await receipts.Find(receipt, cancel) is { } own
            ? new Found(own, catalogue.Find(own.Survey), notices.Of(own.Survey))
            : null;

    /// <summary>A response, and its survey where that is still there.</summary>
    internal sealed record Found(OwnResponse Response, OpenSurvey? Survey, LocalizedText? Notice)
    {
        /// <param name="context">The request, which may name a language; else the language of the answers is used.</param>
        /// <param name="title">The key of the page's title.</param>
        /// <param name="address">The page's address, without the language.</param>
        public Shell ShellOf(HttpContext context, string title, string address)
        {
            IReadOnlyList<string> languages = Survey?.Questionnaire.Languages ?? Words.Languages;
            var language = context.Request.Query.ContainsKey("lang")
                ? LanguageChoice.Of(context.Request, languages)
                : Response.Language;
            var words = new Words(language);
            var name = Survey?.Questionnaire.Title.In(language) ?? Response.Survey;
            return new Shell(words, $"{words[title]} – {name}")
            {
                SurveyTitle = name,
                Survey = Survey?.Id,
                Notice = Notice,
                Languages = LanguageLink.Each(languages, address),
            };
        }
    }
}
