using Survey.Analysis.Json;

namespace Survey.Analysis.Questionnaires.Definitions;

/// <summary>
/// Finds the names of all questions before anything else is read: a condition may stand before its question, and must not be
/// called wrong because something else about that question is.
/// </summary>
internal static class QuestionNames
{
    public static IReadOnlyList<string> Of(Node.Object root) => [.. Within(root)];

    private static IEnumerable<string> Within(Node.Object node)
    {
        foreach (var page in Objects(node, "pages"))
        {
            foreach (var name in Within(page))
            {
                yield return name;
            }
        }

        foreach (var element in Objects(node, "elements"))
        {
            if (element.Find("name") is Node.Text name && !IsWithoutAnswer(element))
            {
                yield return name.Value;
            }

            foreach (var nested in Within(element))
            {
                yield return nested;
            }
        }
    }

    private static bool IsWithoutAnswer(Node.Object element) => element.Find("type") is Node.Text { Value: "panel" or "html" };

    private static IEnumerable<Node.Object> Objects(Node.Object node, string name) =>
        (node.Find(name) as Node.Array)?.Items.OfType<Node.Object>() ?? [];
}
