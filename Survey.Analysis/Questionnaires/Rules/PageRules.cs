using Survey.Analysis.Questionnaires.Definitions;

namespace Survey.Analysis.Questionnaires.Rules;

/// <summary>Nothing is empty that a respondent would turn to: no questionnaire, page or panel.</summary>
internal static class PageRules
{
    public static void Check(IReadOnlyList<Page> pages, DefinitionContext context)
    {
        if (pages.Count == 0)
            context.Findings.AddToFile<object>("pages/empty", line: 1);
        foreach (var page in pages.Where(page => page.Elements.Count == 0 && !HasUnread(page, context)))
            context.Findings.Add("pages/empty", context.Places.Of(page));
        foreach (var panel in pages.SelectMany(page => page.All).OfType<Panel>().Where(panel => panel.Elements.Count == 0 && !HasUnread(panel, context)))
            context.Findings.Add("pages/empty", context.Places.Of(panel));
    }

    /// <summary>Elements that could not be read have their own problems.</summary>
    private static bool HasUnread(object part, DefinitionContext context) =>
        context.Places.Of(part) is Json.Node.Object node && node.Find("elements") is Json.Node.Array { Items.Count: > 0 };
}
