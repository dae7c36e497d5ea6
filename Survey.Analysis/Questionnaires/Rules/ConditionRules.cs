using Survey.Analysis.Json;
using Survey.Analysis.Questionnaires.Definitions;

namespace Survey.Analysis.Questionnaires.Rules;

/// <summary>
/// Conditions ask about questions, rows and codes that exist, and visibility only about what is answered before.
/// </summary>
internal static class ConditionRules
{
    public static void Check(IReadOnlyList<Page> pages, DefinitionContext context)
    {
        var variables = new VariableRules(pages, context);
        foreach (var (index, page) in pages.Index())
        {
            var earlier = pages.Take(index).SelectMany(before => before.Questions).ToList();
            CheckVisibility(page.VisibleIf, earlier, variables, context);
            foreach (var element in page.All)
            {
                var beside = page.Questions.Except(element.All.OfType<Question>());
                CheckVisibility(element.VisibleIf, [.. earlier, .. beside], variables, context);
                foreach (var condition in Others(element))
                {
                    variables.Check(condition);
                }
            }
        }
    }

    private static IEnumerable<Condition> Others(Element element) =>
        element is Question question
            ? question
                .Validators.Select(validator => validator.Condition)
                .Concat(question.RequiredIf is { } required ? [required] : [])
            : [];

    private static void CheckVisibility(
        Condition? condition,
        IReadOnlyList<Question> before,
        VariableRules variables,
        DefinitionContext context
    )
    {
        if (condition is null)
        {
            return;
        }

        foreach (var question in variables.Check(condition).Except(before))
        {
            context.Problems.Add("conditions/later-question", context.Places.Of(condition), question.Name);
        }
    }
}
