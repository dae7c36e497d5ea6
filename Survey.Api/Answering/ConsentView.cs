using Survey.Analysis.Questionnaires;

namespace Survey.Api.Answering;

/// <summary>What a respondent is asked to agree to before the answers are sent.</summary>
/// <param name="Notice">The hash of the privacy statement.</param>
/// <param name="IsStale">Whether an earlier statement was agreed to.</param>
/// <param name="Personal">The personal questions that have been answered, each of which is a purpose.</param>
/// <param name="Agreed">The names of the purposes agreed to when the form was last sent; nothing is ticked in advance.</param>
public sealed record ConsentView(string Notice, bool IsStale, IReadOnlyList<TextQuestion> Personal, IReadOnlyList<string> Agreed)
{
    /// <summary>The form field with the hash.</summary>
    public const string NoticeField = "notice";

    /// <summary>The form field of the purposes.</summary>
    public const string PurposeField = "purpose";
}
