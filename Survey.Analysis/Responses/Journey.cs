using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>
/// The way through a questionnaire, computed from the answers alone: which pages and questions apply, what is complete, and
/// which page comes next. A page applies where its condition holds and at least one of its elements applies.
/// </summary>
public sealed class Journey
{
    private readonly HashSet<Element> applying;

    private Journey(IReadOnlyList<JourneyPage> pages, HashSet<Element> applying)
    {
        Pages = pages;
        this.applying = applying;
    }

    /// <summary>The pages that apply, in the form's order.</summary>
    public IReadOnlyList<JourneyPage> Pages { get; }

    /// <summary>The page to go on with; null when the journey is complete.</summary>
    public JourneyPage? FirstIncomplete => Pages.FirstOrDefault(page => !page.IsComplete);

    /// <summary>Whether the answers can be sent in.</summary>
    public bool IsComplete => FirstIncomplete is null;

    /// <param name="questionnaire">The questionnaire that is being answered.</param>
    /// <param name="answers">What has been answered so far, checked or not.</param>
    public static Journey Of(Questionnaire questionnaire, IReadOnlyDictionary<string, AnswerValue> answers)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        var result = AnswerCheck.Check(questionnaire, answers);
        var applying = new HashSet<Element>(ReferenceEqualityComparer.Instance);
        Applicability.Walk(questionnaire, result.Answers.GetValueOrDefault, (element, applies) =>
        {
            if (applies)
            {
                applying.Add(element);
            }
        });
        return new(
            [
                .. questionnaire
                    .Pages.Where(page => page.Elements.Any(element => IsShown(element, applying)))
                    .Select(page => Of(page, result, applying)),
            ],
            applying
        );
    }

    /// <summary>Whether the question, note or panel is shown to this respondent.</summary>
    public bool Applies(Element element) => IsShown(element, applying);

    /// <summary>The page of that name, if it applies.</summary>
    public JourneyPage? Find(string name) => Pages.FirstOrDefault(page => page.Page.Name == name);

    /// <summary>The page after the one of that name; null after the last, and for a page that does not apply.</summary>
    public JourneyPage? Next(string name) => Beside(name, 1);

    /// <summary>The page before the one of that name; null before the first, and for a page that does not apply.</summary>
    public JourneyPage? Previous(string name) => Beside(name, -1);

    /// <summary>A panel is shown for what it holds.</summary>
    private static bool IsShown(Element element, HashSet<Element> applying) =>
        element is Panel panel ? panel.Elements.Any(inner => IsShown(inner, applying)) : applying.Contains(element);

    private static JourneyPage Of(Page page, CheckedAnswers result, HashSet<Element> applying)
    {
        var questions = page.Questions.Where(applying.Contains).ToList();
        var keys = questions.SelectMany(AnswerCheck.Keys).ToHashSet();
        return new(page, questions, [.. result.Problems.Where(problem => keys.Contains(problem.Question))]);
    }

    private JourneyPage? Beside(string name, int step)
    {
        var at = Pages.Select(page => page.Page.Name).ToList().IndexOf(name);
        return at < 0 ? null : Pages.ElementAtOrDefault(at + step);
    }
}
