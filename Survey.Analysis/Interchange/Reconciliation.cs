using Survey.Analysis.Interchange.Columns;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Interchange;

/// <summary>Which column of a file was taken for which question, and which words for which option.</summary>
/// <param name="Language">The language that most headers are in; null where headers are codes.</param>
/// <param name="Columns">The file's columns in order.</param>
/// <param name="QuestionsWithoutColumn">The names of the questions that the file does not have; nobody has answered them.</param>
public sealed record Reconciliation(
    string? Language,
    IReadOnlyList<ColumnMatch> Columns,
    IReadOnlyList<string> QuestionsWithoutColumn
)
{
    internal static Reconciliation Of(Questionnaire questionnaire, ColumnPlan plan)
    {
        var found = plan.Columns.Select(column => column.Variable?.Split('/')[0]).ToHashSet();
        return new(
            plan.Language,
            [
                .. plan.Columns.Select(
                    (column, at) =>
                        new ColumnMatch(at + 1, column.Header, column.Variable, column.Language, column.Cells?.Matches ?? [])
                ),
            ],
            [.. questionnaire.Questions.Select(question => question.Name).Where(name => !found.Contains(name))]
        );
    }
}
