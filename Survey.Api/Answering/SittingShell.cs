using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>The frame of a questionnaire's pages.</summary>
internal static class SittingShell
{
    /// <param name="sitting">The respondent's sitting.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="hasErrors">Whether the title says that there are errors.</param>
    /// <param name="address">
    /// The page's address, without the language; null where a button of its form saves and switches language.
    /// </param>
    public static Shell Of(Sitting sitting, Said title, bool hasErrors = false, string? address = null)
    {
        var words = sitting.Words;
        var survey = sitting.Questionnaire.Title.In(sitting.Language);
        var full = title.Text == survey ? title : title with { Text = $"{title} – {survey}" };
        return new Shell(words, hasErrors ? words["title.error", full] : full)
        {
            SurveyTitle = survey,
            Survey = sitting.Survey.Id,
            Notice = sitting.Notice,
            Languages =
            [
                .. sitting.Questionnaire.Languages.Select(code => new LanguageLink(
                    code,
                    words.NameOf(code),
                    address is null ? null : InLanguage(address, code)
                )),
            ],
        };
    }

    private static string InLanguage(string address, string code) => $"{address.Split('?')[0]}?lang={code}";
}
