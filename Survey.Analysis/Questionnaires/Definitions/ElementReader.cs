using Survey.Analysis.Json;
using Survey.Analysis.Problems;

namespace Survey.Analysis.Questionnaires.Definitions;

/// <summary>Reads the elements of a page or panel.</summary>
internal sealed class ElementReader(DefinitionContext context)
{
    private static readonly string[] Types =
    [
        "radiogroup",
        "dropdown",
        "checkbox",
        "boolean",
        "text",
        "comment",
        "rating",
        "matrix",
        "html",
        "panel",
    ];

    private readonly QuestionReader questions = new(context);

    /// <summary>The elements in order, without those of an unknown type.</summary>
    public IReadOnlyList<Element> Elements(Properties owner) => [.. owner.Objects("elements").Select(Read).OfType<Element>()];

    private Element? Read(Properties properties)
    {
        var type = properties.Required("type");
        var element = Kind((type as Node.Text)?.Value, properties);
        if (element is null)
        {
            ReportType(type);
            return null;
        }

        element = WithCommon(element, properties);
        properties.Close();
        return context.Places.Put(element, properties.Node);
    }

    private Element? Kind(string? type, Properties properties) =>
        type switch
        {
            "html" => new Note { Name = properties.RequiredText("name"), Html = Html(properties) },
            "panel" => new Panel { Name = properties.RequiredText("name"), Elements = Elements(properties) },
            _ => questions.Read(type, properties),
        };

    private LocalizedText Html(Properties properties)
    {
        if (properties.Node.Find("html") is { } html)
        {
            SafeHtml.Check(html, context.Problems);
        }

        return context.Languages.Require(properties, "html");
    }

    private Element WithCommon(Element element, Properties properties) =>
        element with
        {
            Title = element is Note ? null : context.Languages.Find(properties, "title"),
            Description = element is Note ? null : context.Languages.Find(properties, "description"),
            VisibleIf = context.Condition(properties, "visibleIf"),
        };

    private void ReportType(Node? type)
    {
        if (type is Node.Text text)
        {
            context.Problems.Add("types/unknown", type, text.Value, NearestName.Advice(text.Value, Types));
        }
        else if (type is not null)
        {
            context.Problems.Add("properties/wrong-type", type, "a text", type.Kind);
        }
    }
}
