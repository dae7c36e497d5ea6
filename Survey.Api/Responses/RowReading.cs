using System.Text.Json;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Api.Responses;

/// <summary>Reads the rows of a survey; those that cannot be read are left out and named, and do not stop the others.</summary>
/// <param name="survey">The survey's id.</param>
/// <param name="leftOut">Takes the rows that cannot be read.</param>
internal sealed class RowReading(string survey, Action<UnreadableRow> leftOut)
{
    private const string Kind = "response";

    /// <summary>Null where the row cannot be read.</summary>
    public Response? Read(string id, Func<Response> row)
    {
        try
        {
            return row();
        }
        catch (JsonException exception)
        {
            leftOut(new(Kind, survey, id, FaultOf(exception)));
            return null;
        }
    }

    /// <summary>Adds a response, unless today's questionnaire does not know one of its answers.</summary>
    public void AddTo(ResponseSetBuilder builder, Questionnaire questionnaire, Response response)
    {
        try
        {
            builder.Add(response);
        }
        catch (ArgumentException)
        {
            leftOut(new(Kind, survey, response.Id ?? "", RefusalOf(questionnaire, response)));
        }
    }

    /// <exception cref="MalformedAnswersException">The stored moment cannot be read.</exception>
    public static DateTimeOffset Readable(DateTimeOffset moment) =>
        moment == TypeHandlers.Unreadable
            ? throw new MalformedAnswersException("its moment of submission is not of the form 2026-11-21T22:05:45Z.")
            : moment;

    /// <summary>Where the text stops being answers, without quoting it.</summary>
    public static string FaultOf(JsonException exception) =>
        exception is MalformedAnswersException
            ? exception.Message
            : $"its answers are not JSON (byte {exception.BytePositionInLine}).";

    private static string RefusalOf(Questionnaire questionnaire, Response response)
    {
        var refused = AnswerCheck
            .CheckCollected(questionnaire, response.Answers)
            .Problems.Select(problem => problem.Question)
            .Distinct();
        return $"today's questionnaire refuses its answers to: {string.Join(", ", refused)}.";
    }
}
