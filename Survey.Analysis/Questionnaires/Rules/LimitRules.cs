using Survey.Analysis.Json;
using Survey.Analysis.Questionnaires.Definitions;

namespace Survey.Analysis.Questionnaires.Rules;

/// <summary>Limits that some answer can meet.</summary>
internal static class LimitRules
{
    public static void Check(IReadOnlyList<Page> pages, DefinitionContext context)
    {
        foreach (var question in pages.SelectMany(page => page.Questions))
        {
            if (question is MultipleQuestion multiple)
            {
                CheckSelected(multiple, context);
            }
            else if (question is TextQuestion { Min: { } min, Max: { } max } && min > max)
            {
                context.Problems.Add("scale/range-reversed", Place(question, "min", context), min, max);
            }
        }
    }

    private static void CheckSelected(MultipleQuestion question, DefinitionContext context)
    {
        var options = question.Options.Count;
        var least = question.MinSelected ?? 1;
        var most = question.MaxSelected ?? Math.Max(options, 1);
        var at = question.MaxSelected is null ? "minSelectedChoices" : "maxSelectedChoices";
        if (options > 0 && (least > most || most > options))
        {
            context.Problems.Add("choices/limits", Place(question, at, context), least, most, options);
        }
    }

    private static Node Place(Question question, string property, DefinitionContext context)
    {
        var place = context.Places.Of(question);
        return (place as Node.Object)?.Find(property) ?? place;
    }
}
