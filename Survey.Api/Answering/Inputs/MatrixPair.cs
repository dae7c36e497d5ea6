using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Api.Answering.Inputs;

/// <summary>Two matrices with the same rows and columns that are answered together, each row once.</summary>
/// <param name="Now">The levels as they are.</param>
/// <param name="Wanted">The levels as they should be.</param>
public sealed record MatrixPair(MatrixQuestion Now, MatrixQuestion Wanted)
{
    /// <summary>The plan's pairs of which both matrices are on the page and apply.</summary>
    public static IReadOnlyList<MatrixPair> On(JourneyPage page, ReportPlan? plan)
    {
        MatrixQuestion? Find(string name) =>
            page.Questions.OfType<MatrixQuestion>().FirstOrDefault(question => question.Name == name);
        return
        [
            .. from skills in plan?.SkillGroups ?? []
            let now = Find(skills.Current)
            let wanted = Find(skills.Desired)
            where now is not null && wanted is not null
            select new MatrixPair(now, wanted),
        ];
    }
}
