namespace Survey.Analysis.Questionnaires;

/// <summary>Which questions are not asked of everybody.</summary>
internal static class Conditional
{
    /// <summary>The names of the questions that a condition, their own or one around them, can take away.</summary>
    public static HashSet<string> Names(Questionnaire questionnaire)
    {
        var names = new HashSet<string>();
        foreach (var page in questionnaire.Pages)
        {
            Add(page.Elements, page.VisibleIf is not null, names);
        }

        return names;
    }

    private static void Add(IReadOnlyList<Element> elements, bool around, HashSet<string> names)
    {
        foreach (var element in elements)
        {
            var conditional = around || element.VisibleIf is not null;
            if (element is Panel panel)
            {
                Add(panel.Elements, conditional, names);
            }
            else if (conditional)
            {
                names.Add(element.Name);
            }
        }
    }
}
