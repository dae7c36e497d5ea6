namespace Survey.Api.Upkeep;

/// <summary>How many of each kind are past their date, or were deleted.</summary>
/// <param name="Drafts">30 days after their last page.</param>
/// <param name="Contacts">12 months after they were given.</param>
/// <param name="SubmissionKeys">7 days after the submission.</param>
internal sealed record RetentionCounts(long Drafts, long Contacts, long SubmissionKeys)
{
    public static RetentionCounts None { get; } = new(0, 0, 0);
}
