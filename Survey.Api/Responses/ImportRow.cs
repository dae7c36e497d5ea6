using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Survey.Analysis.Responses;
using Survey.Analysis.Versions;

namespace Survey.Api.Responses;

/// <summary>A response of a file, as it would be stored.</summary>
internal sealed record ImportRow
{
    /// <summary>A file's rows are all in memory: as UTF-8 they need half.</summary>
    private readonly byte[] stored;

    private ImportRow(byte[] stored) => this.stored = stored;

    /// <summary>Null where the file has none.</summary>
    public required string? Id { get; init; }

    /// <summary>Null where the file has none.</summary>
    public required DateTimeOffset? SubmittedAt { get; init; }

    public required string Language { get; init; }

    /// <summary>The version of the questionnaire that was answered; null where nothing says which.</summary>
    public required string? Version { get; init; }

    /// <summary>Whether today's questionnaire asks all that is answered: then it can be what was answered.</summary>
    public bool FitsToday { get; init; }

    public required double Weight { get; init; }

    /// <summary>As stored; empty where the row is only compared with what is stored.</summary>
    public string Answers => Encoding.UTF8.GetString(stored);

    /// <summary>Answers that identify the respondent; null where there are none.</summary>
    public required Submission? Personal { get; init; }

    /// <inheritdoc cref="ContentOf"/>
    public required UInt128 Content { get; init; }

    /// <param name="union">The versions of the questionnaire that were answered.</param>
    /// <param name="response">As the file has it.</param>
    /// <param name="keepsAnswers">False where the row is only compared with what is stored.</param>
    public static ImportRow Of(QuestionnaireUnion union, Response response, bool keepsAnswers)
    {
        var questionnaire = union.Questionnaire;
        var submission = Submission.Of(questionnaire, response.Language ?? questionnaire.DefaultLanguage, response.Answers);
        return new(keepsAnswers ? Encoding.UTF8.GetBytes(AnswersJson.Write(submission.Answers)) : [])
        {
            Id = response.Id,
            SubmittedAt = response.SubmittedAt,
            Language = submission.Language,
            Version = response.Version,
            FitsToday = response.Answers.Keys.All(union.IsAskedToday),
            Weight = response.Weight,
            Personal = submission.Personal.Count == 0 || !keepsAnswers ? null : submission,
            Content = ContentOf(union, response with { Answers = submission.Answers }),
        };
    }

    /// <summary>
    /// Half of the SHA-256 of answers and weight, under the names and codes of today and whatever the order of the questions: two
    /// responses with the same one are the same.
    /// </summary>
    public static UInt128 ContentOf(QuestionnaireUnion union, Response response)
    {
        var sorted = response.Placed(union).Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).ToDictionary();
        var text = string.Create(CultureInfo.InvariantCulture, $"{response.Weight:R} {AnswersJson.Write(sorted)}");
        return BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
