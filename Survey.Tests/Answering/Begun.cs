using Microsoft.Extensions.DependencyInjection;
using Survey.Analysis.Questionnaires;
using Survey.Api.Answering;

namespace Survey.Tests.Answering;

/// <summary>Drafts of the digital-skills questionnaire that were made without its pages.</summary>
internal static class Begun
{
    /// <summary>The cookie by which a browser finds its draft.</summary>
    public const string Cookie = "draft-digital-skills";

    /// <summary>Makes a draft and returns its token.</summary>
    public static Task<string> Draft(
        this RunningApp app,
        IReadOnlyDictionary<string, AnswerValue>? answers = null,
        string? invitation = null
    ) =>
        app
            .Services.GetRequiredService<DraftStore>()
            .Create(
                new ResponseDraft
                {
                    Survey = "digital-skills",
                    Language = "en",
                    Answers = answers ?? new Dictionary<string, AnswerValue>(),
                    Invitation = invitation,
                    IsOnOwnDevice = true,
                }
            );
}
