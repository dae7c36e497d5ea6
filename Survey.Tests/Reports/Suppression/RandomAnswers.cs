using System.Text;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Tests.Reports.Suppression;

/// <summary>Seeded answers to a questionnaire: every option equally likely, one answer in twenty left blank.</summary>
internal static class RandomAnswers
{
    private const double Blank = 0.05;

    /// <param name="questionnaire">What is answered.</param>
    /// <param name="seed">The same seed gives the same answers.</param>
    /// <param name="groups">How many respondents choose each of these options of <c>country</c>.</param>
    public static ResponseSet Of(Questionnaire questionnaire, int seed, params (string Country, int Count)[] groups)
    {
        var random = new Random(seed);
        var questions = questionnaire.Questions.Where(question => !question.IsPersonal && question is not TextQuestion).ToList();
        var csv = new StringBuilder(string.Join(',', questions.SelectMany(Headers)));
        foreach (var country in groups.SelectMany(group => Enumerable.Repeat(group.Country, group.Count)))
        {
            csv.Append('\n')
                .AppendJoin(
                    ',',
                    questions.SelectMany(question => question.Name == "country" ? [country] : Answer(question, random))
                );
        }

        return Example.Responses(questionnaire, csv.Append('\n').ToString());
    }

    private static IEnumerable<string> Headers(Question question) =>
        question switch
        {
            MatrixQuestion matrix => matrix.Rows.Select(row => $"{matrix.Name}/{row.Code}"),
            MultipleQuestion multiple => multiple.Options.Select(option => $"{multiple.Name}/{option.Code}"),
            _ => [question.Name],
        };

    private static IEnumerable<string> Answer(Question question, Random random) =>
        question switch
        {
            MatrixQuestion matrix => matrix.Rows.Select(_ => One(matrix.Columns, random)),
            MultipleQuestion multiple => Some(multiple.Options.Count, random.NextDouble() < Blank, random),
            ChoiceQuestion choice => [One(choice.Options, random)],
            RatingQuestion rating => [One(rating.Points, random)],
            _ => ["true"],
        };

    private static string One(OptionList options, Random random) =>
        random.NextDouble() < Blank ? "" : options[random.Next(options.Count)].Code;

    private static List<string> Some(int count, bool isBlank, Random random) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ =>
                    isBlank ? ""
                    : random.Next(3) == 0 ? "1"
                    : "0"
                ),
        ];
}
