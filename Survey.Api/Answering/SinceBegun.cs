using Survey.Analysis.Questionnaires;
using Survey.Analysis.Versions.Differences;

namespace Survey.Api.Answering;

/// <summary>What has changed in the questionnaire since a draft was begun, told where it matters to the respondent.</summary>
public sealed class SinceBegun
{
    private readonly Questionnaire? before;
    private readonly Questionnaire today;
    private readonly ILookup<string, QuestionnaireChange> changes;

    /// <param name="before">With what the draft was begun; null where nothing has changed since.</param>
    /// <param name="today">What is asked now.</param>
    public SinceBegun(Questionnaire? before, Questionnaire today)
    {
        (this.before, this.today) = (before, today);
        changes = (before is null ? [] : QuestionnaireDifference.Between(before, today))
            .Where(change => change.Question is not null)
            .ToLookup(change => change.Question!);
    }

    /// <summary>The key of what is said beside a question; null where there is nothing to say.</summary>
    public string? NoteOf(Question question) =>
        before is null ? null
        : changes[question.Name].Any(change => change is { Kind: ChangeKind.Added, Code: null }) ? "changed.new"
        : changes[question.Name].Any(Matters) ? "changed.question"
        : null;

    /// <summary>The questions that are no longer asked, of one page or of all.</summary>
    public IReadOnlyList<Question> Gone(string? page = null) =>
        before is null
            ? []
            :
            [
                .. before
                    .Pages.Where(each => page is null || each.Name == page)
                    .SelectMany(each => each.Questions)
                    .Where(question => changes[question.Name].Any(change => change is { Kind: ChangeKind.Removed, Code: null })),
            ];

    private static bool Matters(QuestionnaireChange change) =>
        change.Kind
            is ChangeKind.Added
                or ChangeKind.Removed
                or ChangeKind.Retyped
                or ChangeKind.MeaningChanged
                or ChangeKind.Tightened;
}
