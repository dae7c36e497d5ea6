using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>What stands around the pages of a questionnaire.</summary>
internal static class SittingShell
{
    /// <param name="sitting">Whose page it is.</param>
    /// <param name="title">What the page is.</param>
    /// <param name="hasErrors">Whether the title has to say so.</param>
    /// <param name="address">Where the page is in another language, without the language; null where its form saves and switches.</param>
    public static Shell Of(Sitting sitting, string title, bool hasErrors = false, string? address = null)
    {
        var words = new Words(sitting.Language);
        var survey = sitting.Questionnaire.Title.In(sitting.Language);
        var full = title == survey ? survey : $"{title} – {survey}";
        return new Shell(words, hasErrors ? words["title.error", full] : full)
        {
            SurveyTitle = survey,
            Survey = sitting.Survey.Id,
            Notice = sitting.Notice,
            Languages =
            [
                .. sitting.Questionnaire.Languages.Select(code => new LanguageLink(
                    code,
                    address is null ? null : InLanguage(address, code)
                )),
            ],
        };
    }

    private static string InLanguage(string address, string code) =>
        $"{address.Split('?')[0]}?lang={code}{(address.Split('&', 2) is [_, var rest] ? "&" + rest : "")}";
}
