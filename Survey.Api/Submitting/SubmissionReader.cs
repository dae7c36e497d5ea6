using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Privacy;
using Survey.Api.Responses;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Submitting;

/// <summary>Checks what another program sends, by the same rules as a form.</summary>
internal sealed class SubmissionReader(Agreements agreements)
{
    /// <returns>A submission, or what is wrong.</returns>
    /// <param name="questionnaire">What was answered.</param>
    /// <param name="body">The body as received.</param>
    /// <param name="before">The consent that holds where the body has none.</param>
    public (Submission? Submission, ProblemHttpResult? Problem) Read(
        Questionnaire questionnaire,
        SubmissionBody body,
        Consent? before = null
    )
    {
        if (!questionnaire.Languages.Contains(body.Language))
        {
            return Problem("surveys/unknown-language", $"This survey is in {string.Join(", ", questionnaire.Languages)}.");
        }

        var check = AnswerCheck.Check(questionnaire, body.Answers);
        if (!check.IsAccepted)
        {
            return (null, ApiProblem.WrongAnswers(check.Problems, body.Language, questionnaire.Texts));
        }

        var submission = Submission.Of(questionnaire, body.Language, check.Answers);
        if (body.Consent is not { } given)
        {
            return (submission.With(before is null ? null : Agreements.Narrow(before, questionnaire, check.Answers)), null);
        }

        if (!given.Purposes.Contains(Consent.Answers) || given.Purposes.Except(Purposes(questionnaire)).Any())
        {
            return Problem(
                "consent/purposes",
                $"Agreed must be 'answers'; personal answers are kept for each of: {string.Join(", ", Purposes(questionnaire))}."
            );
        }

        return agreements.Read(questionnaire, check.Answers, body.Language, given.Notice, given.Purposes) is { } consent
            ? (submission.With(consent), null)
            : Problem(
                "consent/stale",
                $"Ask again with the statement of /api/v1/privacy?lang={body.Language}: this is not its notice."
            );
    }

    /// <summary>
    /// Answers that replace those of a response. A program that read them as they were given may send them back under the names and
    /// codes of their own version: where today's do not take them, they are read as those.
    /// </summary>
    public (Submission? Submission, ProblemHttpResult? Problem) ReadChange(
        OpenSurvey survey,
        SubmissionBody body,
        OwnResponse own
    )
    {
        var read = Read(survey.Questionnaire, body, own.Consent);
        return read.Submission is not null || own.Version is null || own.Version == survey.Version
            ? read
            : Read(survey.Questionnaire, body with { Answers = survey.Union.Place(own.Version, body.Answers) }, own.Consent);
    }

    private static IEnumerable<string> Purposes(Questionnaire questionnaire) =>
        [
            Consent.Answers,
            .. questionnaire
                .Questions.OfType<TextQuestion>()
                .Where(question => question.IsPersonal)
                .Select(question => question.Name),
        ];

    private static (Submission?, ProblemHttpResult?) Problem(string code, string detail) =>
        (null, ApiProblem.Unprocessable(code, detail));
}
