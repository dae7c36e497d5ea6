using Survey.Analysis.Questionnaires;

namespace Survey.Api.Surveys;

/// <summary>How long a questionnaire takes, so that nobody starts it at the wrong moment.</summary>
internal static class AnsweringTime
{
    private const int SecondsOfAQuestion = 15;

    private const int SecondsOfARow = 10;

    private const int Step = 5;

    /// <summary>Minutes, rounded up to a multiple of five: 15 seconds per question, 10 per row of a matrix.</summary>
    public static int Minutes(Questionnaire questionnaire)
    {
        var seconds = questionnaire.Questions.Sum(question =>
            question is MatrixQuestion matrix ? matrix.Rows.Count * SecondsOfARow : SecondsOfAQuestion
        );
        return Step * (int)Math.Ceiling(seconds / 60.0 / Step);
    }
}
