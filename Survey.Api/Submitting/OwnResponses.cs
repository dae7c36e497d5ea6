using Survey.Analysis.Questionnaires;
using Survey.Api.Responses;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Submitting;

/// <summary>Stored responses with what is needed to show them to the holder of the receipt.</summary>
internal sealed class OwnResponses(ResponseStore responses, SurveyCatalogue catalogue, Notices notices)
{
    public async Task<Found?> Find(string receipt, CancellationToken cancel) =>
        await responses.Find(receipt, cancel) is { } own
            ? new Found(own, catalogue.Find(own.Survey), notices.Of(own.Survey))
            : null;

    /// <summary>A response, and its survey where that is still there.</summary>
    internal sealed record Found(OwnResponse Response, OpenSurvey? Survey, LocalizedText? Notice)
    {
        /// <param name="context">The request, which may ask for a language; else it is the one of the answers.</param>
        /// <param name="title">The key of what the page is.</param>
        /// <param name="address">Of the page, without the language.</param>
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
