using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions.Differences;

/// <summary>One thing that differs between two versions of a questionnaire.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Part">What has changed, such as "option tickets_only of ecommerce".</param>
/// <param name="Question">The name of its question; null where it belongs to none.</param>
/// <param name="Detail">Before and after, or the label; empty where there is nothing to add.</param>
public sealed record QuestionnaireChange(ChangeKind Kind, string Part, string? Question = null, string Detail = "")
{
    /// <summary>The option, point, row or column; null where the whole question has changed.</summary>
    public string? Code { get; init; }

    /// <summary>Whether the code is that of a row of a matrix.</summary>
    public bool IsRow { get; init; }

    /// <summary>What becomes of answers that are already there, and of open drafts.</summary>
    public string Consequence => ChangeTexts.Consequence(this);

    /// <summary>Whether answers can be affected at all.</summary>
    public bool TouchesAnswers =>
        Question is not null && Kind is not (ChangeKind.Added or ChangeKind.TranslationAdded or ChangeKind.TranslationRemoved);

    /// <summary>Whether these answers have something at the place of the change.</summary>
    public bool Touches(IReadOnlyDictionary<string, AnswerValue> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return TouchesAnswers
            && answers.TryGetValue(Question!, out var answer)
            && (Code is not { } code || (IsRow ? HasRow(answer, code) : answer.Chose(code)));
    }

    /// <summary>What has changed, in one line.</summary>
    public override string ToString() =>
        Detail.Length == 0 ? $"{ChangeTexts.Name(Kind)}: {Part}" : $"{ChangeTexts.Name(Kind)}: {Part} ({Detail})";

    private static bool HasRow(AnswerValue answer, string row) => answer is RowsValue rows && rows.Rows.ContainsKey(row);
}
