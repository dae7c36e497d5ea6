using Survey.Analysis.Interchange.Columns;
using Survey.Analysis.Interchange.Sources;
using Survey.Analysis.Interchange.Wordings;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange;

/// <summary>Lists what counts as "other" in a file because it matches no option.</summary>
internal sealed class UnmatchedTextsReader(Questionnaire questionnaire)
{
    private const int MostShown = 5;

    internal List<UnmatchedTexts> Read(ColumnPlan plan) =>
        [
            .. plan
                .Columns.Where(column => column.Cells is not null)
                .Select(column => (column, Question: questionnaire.Find(column.Variable!) as ChoiceQuestion))
                .Where(pair =>
                    pair.Question is { HasOtherText: true } && pair.column.Cells!.Matches.Any(match => match.Code is null)
                )
                .Select(pair => Of(pair.column, pair.Question!)),
        ];

    /// <summary>Warns where the words may be a reworded option; somebody's own words are what "other" is for.</summary>
    internal static void Warn(UnmatchedTexts other, TableShape shape, ProblemCollector problems)
    {
        if (other.Texts.Where(text => text.IsSuspicious).ToList() is { Count: > 0 } suspicious)
        {
            problems.Warn(
                "answers/other-words",
                new ProblemPlace(shape.HeaderLine, other.Variable),
                other.Count,
                other.Answers,
                string.Join("; ", suspicious.Take(MostShown).Select(text => Shown(text, problems.Messages)))
            );
        }
    }

    private static string Shown(UnmatchedText text, FileMessages messages)
    {
        var words = AnswerText.Shown(text.Text);
        var counted = text.Count == 1 ? messages.Text("words.once", words) : messages.Text("words.times", words, text.Count);
        return text.Nearest is null ? counted : messages.Text("words.nearest", counted, text.Nearest);
    }

    private static UnmatchedTexts Of(AnswersColumn column, ChoiceQuestion question)
    {
        var resemblance = new Resemblance(question.Options);
        var matches = column.Cells!.Matches;
        return new(
            question.Name,
            column.Header,
            matches.Sum(match => match.Count),
            [
                .. matches
                    .Where(match => match.Code is null)
                    .OrderByDescending(match => match.Count)
                    .Select(match => new UnmatchedText(match.Text, match.Count, resemblance.Nearest(match.Text))),
            ]
        );
    }
}
