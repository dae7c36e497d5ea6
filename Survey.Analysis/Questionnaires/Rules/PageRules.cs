using Survey.Analysis.Json;
using Survey.Analysis.Questionnaires.Definitions;

namespace Survey.Analysis.Questionnaires.Rules;

/// <summary>Nothing is empty that a respondent would turn to: no questionnaire, page or panel.</summary>
internal static class PageRules
{
    public static void Check(IReadOnlyList<Page> pages, DefinitionContext context)
    {
        if (pages.Count == 0)
        {
            context.Problems.AddToFile("pages/empty", line: 1);
        }

        var panels = pages.SelectMany(page => page.All).OfType<Panel>();
        foreach (var part in pages.Concat<object>(panels).Where(part => IsEmpty(context.Places.Of(part))))
        {
            context.Problems.Add("pages/empty", context.Places.Of(part));
        }
    }

    /// <summary>By what the author wrote: elements that could not be read have their own problems.</summary>
    private static bool IsEmpty(Node place) => (place as Node.Object)?.Find("elements") is null or Node.Array { Items.Count: 0 };
}
