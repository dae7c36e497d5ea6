using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>
/// Which elements apply to a respondent. An element applies where its own condition, those of the panels around it and its
/// page's hold. One pass in the form's order; the answers may shrink on the way, as those that do not apply are dropped.
/// </summary>
internal static class Applicability
{
    /// <summary>Visits every element in the form's order, a panel before what it holds, and says whether it applies.</summary>
    internal static void Walk(Questionnaire questionnaire, Func<string, AnswerValue?> answers, Action<Element, bool> visit)
    {
        foreach (var page in questionnaire.Pages)
        {
            Walk(page.Elements, Holds(page.VisibleIf, answers), answers, visit);
        }
    }

    /// <summary>The names of the questions that a condition, their own or one around them, can take away.</summary>
    internal static HashSet<string> Conditional(Questionnaire questionnaire)
    {
        var names = new HashSet<string>();
        foreach (var page in questionnaire.Pages)
        {
            AddConditional(page.Elements, page.VisibleIf is not null, names);
        }

        return names;
    }

    private static void Walk(
        IReadOnlyList<Element> elements,
        bool around,
        Func<string, AnswerValue?> answers,
        Action<Element, bool> visit
    )
    {
        foreach (var element in elements)
        {
            var applies = around && Holds(element.VisibleIf, answers);
            visit(element, applies);
            if (element is Panel panel)
            {
                Walk(panel.Elements, applies, answers, visit);
            }
        }
    }

    private static void AddConditional(IReadOnlyList<Element> elements, bool around, HashSet<string> names)
    {
        foreach (var element in elements)
        {
            var conditional = around || element.VisibleIf is not null;
            if (element is Panel panel)
            {
                AddConditional(panel.Elements, conditional, names);
            }
            else if (conditional)
            {
                names.Add(element.Name);
            }
        }
    }

    private static bool Holds(Condition? condition, Func<string, AnswerValue?> answers) => condition?.Holds(answers) != false;
}
