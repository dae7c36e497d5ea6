using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Reports;

/// <summary>The plan of a questionnaire that has none: every question with options as a distribution, on one sheet.</summary>
internal static class PlainPlan
{
    public static ReportPlan Of(Questionnaire questionnaire) =>
        new()
        {
            Title = questionnaire.Title,
            Disclosure = new DisclosureLimits(Public: 10, Partner: 5, PublicResults: false),
            Levels = [],
            Areas = [],
            Lessons = [],
            SkillGroups = [],
            Sections =
            [
                new SectionPlan(
                    "profile",
                    SectionPlan.Sheets[0],
                    questionnaire.Title,
                    questionnaire.Description,
                    [.. Blocks(questionnaire)]
                ),
            ],
        };

    private static IEnumerable<string> Variables(Questionnaire questionnaire) =>
        questionnaire
            .Questions.Where(question => !question.IsPersonal)
            .SelectMany(question =>
                question switch
                {
                    ChoiceQuestion or YesNoQuestion or RatingQuestion => [question.Name],
                    MatrixQuestion matrix => matrix.Rows.Select(row => $"{matrix.Name}/{row.Code}"),
                    _ => Enumerable.Empty<string>(),
                }
            );

    private static IEnumerable<DistributionPlan> Blocks(Questionnaire questionnaire)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase); // as Excel compares them
        foreach (var variable in Variables(questionnaire))
        {
            var name = $"t_{variable.Replace('/', '_').Replace('-', '_').Replace('~', '_')}";
            var table = Enumerable
                .Range(1, int.MaxValue)
                .Select(number => number == 1 ? name : $"{name}_{number}")
                .First(taken.Add);
            yield return new DistributionPlan(variable, CategoryOrder.Form) { Table = table, Chart = ChartKind.Bar };
        }
    }
}
