using Survey.Analysis.Json;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires.Definitions;

namespace Survey.Analysis.Questionnaires;

/// <summary>
/// Reads a questionnaire in SurveyJS's format, strictly: what is not in the subset of docs/questionnaire-format.md is a problem.
/// The shape of the file first, then <see cref="QuestionnaireRules"/> over what it means; all problems are found at once.
/// </summary>
internal static class QuestionnaireReader
{
    private const string StandardLanguage = "en";

    /// <summary>The name that SurveyJS gives the page around elements that stand on none.</summary>
    private const string OnlyPage = "page1";

    /// <param name="file">The definition.</param>
    /// <param name="id">The questionnaire's id: the name of its folder.</param>
    public static Reading<Questionnaire> Read(SourceFile file, string id)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        var problems = new ProblemCollector(file.Name);
        var questionnaire = NodeReader.Read(file, problems) is { } root ? Read(new Properties(root, problems), id) : null;
        return new(problems.IsEmpty ? questionnaire : null, problems.Problems);
    }

    private static Questionnaire? Read(Properties root, string id)
    {
        var languages = LanguageSet.Of(DefaultLanguage(root), root.Node.Find("title"), root.Problems);
        var context = new DefinitionContext(root.Problems, languages, QuestionNames.Of(root.Node), new PlaceMap());
        var title = languages.Require(root, "title");
        var description = languages.Find(root, "description");
        var completed = languages.Find(root, "completedHtml");
        if (root.Node.Find("completedHtml") is { } html)
        {
            SafeHtml.Check(html, root.Problems);
        }

        var pages = Pages(root, context);
        root.Close();
        QuestionnaireRules.Check(pages, context);
        return !root.Problems.IsEmpty
            ? null
            : new Questionnaire(id, title, description, languages.All[0], languages.All, pages) { CompletedHtml = completed };
    }

    private static string DefaultLanguage(Properties root)
    {
        var locale = root.Text("locale") ?? StandardLanguage;
        if (LanguageSet.IsCode(locale))
        {
            return locale;
        }

        root.Problems.Add("languages/invalid", root.At("locale"), locale);
        return StandardLanguage;
    }

    private static IReadOnlyList<Page> Pages(Properties root, DefinitionContext context)
    {
        var elements = new ElementReader(context);
        var hasElements = root.Find("elements") is not null;
        if (root.Find("pages") is { } pages)
        {
            if (hasElements)
            {
                root.Problems.Add("pages/and-elements", pages);
            }

            return [.. root.Objects("pages").Select(page => Page(page, context, elements))];
        }

        return hasElements
            ? [context.Places.Put(new Page { Name = OnlyPage, Elements = elements.Elements(root) }, root.Node)]
            : [];
    }

    private static Page Page(Properties properties, DefinitionContext context, ElementReader elements)
    {
        var page = new Page
        {
            Name = properties.RequiredText("name"),
            Title = context.Languages.Find(properties, "title"),
            Description = context.Languages.Find(properties, "description"),
            VisibleIf = context.Condition(properties, "visibleIf"),
            Elements = elements.Elements(properties),
        };
        properties.Close();
        return context.Places.Put(page, properties.Node);
    }
}
