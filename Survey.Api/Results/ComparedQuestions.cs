using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Api.Results;

/// <summary>Which questions were put to all respondents in the same way, so that groups of them can be compared.</summary>
internal static class ComparedQuestions
{
    /// <summary>
    /// The wording of each question that had another wording or other options in a version that somebody answered, or that somebody
    /// read in a language that it has no words in.
    /// </summary>
    /// <param name="answers">Of all versions.</param>
    /// <param name="language">Of the wording.</param>
    public static IReadOnlySet<string> Differing(ResponseSet answers, string language)
    {
        var versions = answers.Versions.Distinct().Select(answers.Union.Find).OfType<Questionnaire>().ToList();
        var languages = answers.Languages.OfType<string>().Distinct().ToList();
        return answers
            .Questionnaire.Questions.Where(question =>
                Texts(question).Any(text => !IsIn(text, languages, answers.Questionnaire))
                || versions.Select(version => version.Find(question.Name)).OfType<Question>().Select(Put).Distinct().Skip(1).Any()
            )
            .Select(question => question.Wording.In(language))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Everything that respondents read of the question, in all languages, with the codes.</summary>
    private static string Put(Question question) =>
        string.Join(
            '\n',
            Texts(question)
                .Select(text =>
                    string.Join('\t', text.Languages.Order(StringComparer.Ordinal).Select(text.In).Prepend(text.Default))
                )
                .Concat(Options(question).Select(option => option.Code))
        );

    private static IEnumerable<LocalizedText> Texts(Question question) =>
        Options(question).Select(option => option.Label).Prepend(question.Wording);

    private static IEnumerable<Option> Options(Question question) =>
        question switch
        {
            ChoiceQuestion choice => choice.Options,
            RatingQuestion rating => rating.Points,
            MatrixQuestion matrix => matrix.Columns.Concat(matrix.Rows),
            _ => [],
        };

    /// <summary>A text without any translation reads the same in every language, such as "3D".</summary>
    private static bool IsIn(LocalizedText text, IReadOnlyList<string> languages, Questionnaire questionnaire) =>
        !text.Languages.Any()
        || languages.All(language => language == questionnaire.DefaultLanguage || text.Languages.Contains(language));
}
