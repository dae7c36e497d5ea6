using Survey.Analysis.Questionnaires.Definitions;

namespace Survey.Analysis.Questionnaires.Rules;

/// <summary>Conditions ask about questions, rows and codes that exist, and visibility only about what is answered before.</summary>
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
                CheckVisibility(element.VisibleIf, [.. earlier, .. page.Questions.Except(element.All.OfType<Question>())], variables, context);
                foreach (var condition in Others(element))
                    variables.Check(condition);
            }
        }
    }

    private static IEnumerable<Condition> Others(Element element) => element is Question question
        ? [.. question.Validators.Select(validator => validator.Condition), .. question.RequiredIf is { } required ? [required] : Array.Empty<Condition>()]
        : [];

    private static void CheckVisibility(Condition? condition, IEnumerable<Question> before, VariableRules variables, DefinitionContext context)
    {
        if (condition is null)
            return;
        var answered = before.ToList();
        foreach (var question in variables.Check(condition).Except(answered))
            context.Findings.Add("conditions/later-question", context.Places.Of(condition), question.Name);
    }
}
