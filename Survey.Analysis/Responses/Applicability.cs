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

    private static bool Holds(Condition? condition, Func<string, AnswerValue?> answers) => condition?.Holds(answers) != false;
}
