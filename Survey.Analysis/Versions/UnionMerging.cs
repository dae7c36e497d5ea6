using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions;

/// <summary>Merges earlier versions into today's questionnaire, one after another.</summary>
internal sealed class UnionMerging(Questionnaire today)
{
    /// <summary>The page of questions whose own page is no longer there.</summary>
    private const string FormerPage = "former~questions";

    private readonly Dictionary<string, Question> merged = today.Questions.ToDictionary(question => question.Name);
    private readonly List<(string Page, string Question)> former = [];

    public Questionnaire Questionnaire =>
        new(today.Id, today.Title, today.Description, today.DefaultLanguage, today.Languages, [.. Pages()])
        {
            CompletedHtml = today.CompletedHtml,
        };

    public VersionNames Add(Questionnaire version)
    {
        var renamed = new Dictionary<string, string>();
        foreach (var page in version.Pages)
        {
            foreach (var question in page.Questions)
            {
                var name = Add(page.Name, question);
                if (name != question.Name)
                {
                    renamed.Add(question.Name, name);
                }
            }
        }

        return new(version, renamed);
    }

    /// <returns>The name under which it is analysed.</returns>
    private string Add(string page, Question question)
    {
        var name =
            merged.TryGetValue(question.Name, out var same) && !MergedQuestion.IsSameKind(same, question)
                ? $"{question.Name}~{KindOf(question)}"
                : question.Name;
        if (merged.TryGetValue(name, out var newer))
        {
            merged[name] = MergedQuestion.Of(newer, question, today);
        }
        else
        {
            merged.Add(name, MergedQuestion.Former(question, name, today));
            former.Add((page, name));
        }

        return name;
    }

    private static string KindOf(Question question) =>
        question switch
        {
            MultipleQuestion => "multiple",
            SingleQuestion => "single",
            MatrixQuestion => "matrix",
            RatingQuestion => "rating",
            YesNoQuestion => "boolean",
            TextQuestion { Input: TextInput.Number } => "number",
            _ => "text",
        };

    private IEnumerable<Page> Pages()
    {
        var places = former.ToLookup(place => today.Pages.Any(page => page.Name == place.Page) ? place.Page : FormerPage);
        foreach (var page in today.Pages)
        {
            yield return page with
            {
                Elements = [.. page.Elements.Select(Merged), .. Former(places[page.Name])],
            };
        }

        if (places.Contains(FormerPage))
        {
            yield return new Page { Name = FormerPage, Elements = [.. Former(places[FormerPage])] };
        }
    }

    private IEnumerable<Element> Former(IEnumerable<(string Page, string Question)> places) =>
        places.Select(place => merged[place.Question]);

    private Element Merged(Element element) =>
        element switch
        {
            Question question => merged[question.Name],
            Panel panel => panel with { Elements = [.. panel.Elements.Select(Merged)] },
            _ => element,
        };
}
