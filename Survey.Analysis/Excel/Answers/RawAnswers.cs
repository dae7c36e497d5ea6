using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Excel.Answers;

/// <summary>The answers themselves as rows of codes, with the columns of an answers file; no personal questions.</summary>
public static class RawAnswers
{
    /// <param name="responses">A row each.</param>
    /// <param name="language">The language of the labels that stand in place of the codes of single choices; null is the
    /// codes.</param>
    /// <param name="daysOnly">Whether the moment of submission is written to the day only.</param>
    public static AnswersTable Of(ResponseSet responses, string? language = null, bool daysOnly = false)
    {
        ArgumentNullException.ThrowIfNull(responses);
        List<AnswerColumn> columns = [.. Meta(responses, daysOnly ? MetaColumns.Day : "yyyy-MM-dd'T'HH:mm:ss'Z'")];
        columns.AddRange(
            responses
                .Questionnaire.Questions.Where(question => !question.IsPersonal)
                .SelectMany(question => Columns(responses, question, language))
        );
        return new AnswersTable(columns, responses.Count);
    }

    private static IEnumerable<AnswerColumn> Meta(ResponseSet responses, string timeFormat) =>
        [
            new TextColumn(MetaColumns.Id, respondent => responses.Ids[respondent]),
            new TextColumn(MetaColumns.SubmittedAt, respondent =>
                MetaColumns.Written(responses.SubmittedAt[respondent], timeFormat)
            ),
            new TextColumn(MetaColumns.Language, respondent => responses.Languages[respondent]),
            new NumberColumn(MetaColumns.Weight, respondent => responses.Weights?[respondent] ?? 1),
            .. HasVersions(responses)
                ? [new TextColumn(MetaColumns.Version, respondent => responses.Versions[respondent])]
                : Array.Empty<AnswerColumn>(),
        ];

    private static bool HasVersions(ResponseSet responses) =>
        responses.VersionIds.Count > 0 && responses.Questionnaire.Find(MetaColumns.Version) is null;

    private static IEnumerable<AnswerColumn> Columns(ResponseSet responses, Question question, string? language) =>
        NamedHeaders.Of(question).Select(header => Column(responses, question, header, language));

    private static AnswerColumn Column(ResponseSet responses, Question question, string header, string? language)
    {
        if (responses.Find(header) is { } choice)
        {
            return new CodeColumn(
                choice,
                choice.Options.Select(option => language is null ? option.Code : option.Label.In(language))
            );
        }

        if (question is MultipleQuestion multiple && multiple.CommentName != header)
        {
            var options = responses.Find(question.Name)!; // a multiple choice has a column
            var option = options.Options.TakeWhile(option => VariableName.Of(question.Name, option.Code) != header).Count();
            return new OptionColumn(header, options, option);
        }

        return responses.Numbers.FirstOrDefault(numbers => numbers.Variable == header) is { } given
            ? new NumberColumn(header, respondent => given.TryGet(respondent, out var number) ? (double)number : null)
            : Texts(responses, header);
    }

    private static TextColumn Texts(ResponseSet responses, string header)
    {
        var texts = responses.Texts.Single(column => column.Variable == header);
        return new(header, respondent => texts.TryGet(respondent, out var text) ? text : null);
    }
}
