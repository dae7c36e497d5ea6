using System.Text.Json.Nodes;

namespace Survey.Tests.Versions;

/// <summary>Forty kinds of change of one small questionnaire.</summary>
internal static class KindOfChange
{
    public const string Questionnaire = """
        {"title": "Example", "pages": [
          {"name": "one", "title": "One", "elements": [
            {"type": "radiogroup", "name": "place", "title": "Place", "isRequired": true, "choices": [{"value": "north", "text": "North"}, {"value": "south", "text": "South"}, {"value": "east", "text": "East"}]},
            {"type": "checkbox", "name": "goals", "title": "Goals", "choices": [{"value": "sell", "text": "Sell"}, {"value": "reach", "text": "Reach"}, {"value": "learn", "text": "Learn"}], "showOtherItem": true, "otherText": "Other"},
            {"type": "text", "name": "why", "title": "Why", "visibleIf": "{place} = 'north'"},
            {"type": "text", "name": "email", "title": "E-mail", "inputType": "email", "personal": true}]},
          {"name": "two", "title": "Two", "elements": [
            {"type": "matrix", "name": "now", "title": "Now", "rows": [{"value": "web", "text": "Web"}, {"value": "fax", "text": "Fax"}], "columns": [{"value": "no", "text": "No"}, {"value": "some", "text": "Some"}, {"value": "yes", "text": "Yes"}]},
            {"type": "matrix", "name": "want", "title": "Wanted", "rows": [{"value": "web", "text": "Web"}, {"value": "fax", "text": "Fax"}], "columns": [{"value": "no", "text": "No"}, {"value": "some", "text": "Some"}, {"value": "yes", "text": "Yes"}]},
            {"type": "text", "name": "years", "title": "Years", "inputType": "number", "min": 0, "max": 99},
            {"type": "boolean", "name": "open", "title": "Open"},
            {"type": "rating", "name": "rate", "title": "Rate", "rateMin": 1, "rateMax": 5}]}]}
        """;

    public const string Plan = """
        {"title": "Report", "disclosure": {"public": 10, "partner": 5, "publicResults": false}, "breakdown": "place",
         "levels": ["no", "some", "yes"], "areas": [{"id": "web", "title": "Web"}], "lessons": [{"number": 1, "title": "One"}],
         "skillGroups": [{"id": "basic", "title": "Basic", "current": "now", "desired": "want",
           "skills": [{"skill": "web", "area": "web", "lesson": 1}, {"skill": "fax", "area": "web", "lesson": 1}]}],
         "sections": [
           {"id": "profile", "sheet": "Profile", "title": "Profile", "blocks": [
             {"type": "distribution", "question": "place", "table": "t_place"},
             {"type": "distribution", "question": "goals", "table": "t_goals"},
             {"type": "distribution", "question": "rate", "table": "t_rate"}]},
           {"id": "needs", "sheet": "Training needs", "title": "Needs", "blocks": [{"type": "needs", "table": "t_needs"}]},
           {"id": "crosstabs", "sheet": "Cross-tabs", "title": "Cross-tabs", "blocks": [
             {"type": "crosstab", "rows": "goals", "columns": "place", "table": "x_goals"}]}]}
        """;

    /// <summary>What an author does to the questionnaire; the plan stays as it is.</summary>
    public static readonly IReadOnlyDictionary<string, Action<JsonNode>> All = new Dictionary<string, Action<JsonNode>>
    {
        ["nothing"] = _ => { },
        ["title corrected"] = all => all["title"] = "An example",
        ["wording corrected"] = all => Question(all, "goals")["title"] = "Goals?",
        ["wording of an option corrected"] = all => Option(all, "goals", "sell")["text"] = "Sells",
        ["wording rewritten"] = all => Question(all, "goals")["title"] = "What are you afraid of?",
        ["hint added"] = all => Question(all, "goals")["description"] = "Several are possible",
        ["translation added"] = all => Translate(all),
        ["option added"] = all => Choices(all, "goals").Add(JsonNode.Parse("""{"value": "rest", "text": "Rest"}""")),
        ["option of the breakdown added"] = all =>
            Choices(all, "place").Add(JsonNode.Parse("""{"value": "west", "text": "West"}""")),
        ["option removed"] = all => Choices(all, "goals").RemoveAt(0),
        ["option of the breakdown removed"] = RemoveNorth,
        ["options in another order"] = all => Reverse(Choices(all, "goals")),
        ["option renamed"] = all => Rename(Option(all, "goals", "sell"), "value", "trade"),
        ["option of the breakdown renamed"] = all => Rename(Option(all, "place", "south"), "value", "low"),
        ["options merged"] = Merge,
        ["option split"] = Split,
        ["option exclusive"] = all => Option(all, "goals", "learn")["isExclusive"] = true,
        ["other removed"] = all => Remove(Question(all, "goals"), "showOtherItem", "otherText"),
        ["question added"] = all =>
            Elements(all, 0).Add(JsonNode.Parse("""{"type": "text", "name": "extra", "title": "Extra"}""")),
        ["required question added"] = all =>
            Elements(all, 0)
                .Add(JsonNode.Parse("""{"type": "boolean", "name": "extra", "title": "Extra", "isRequired": true}""")),
        ["question removed"] = all => RemoveQuestion(all, "goals"),
        ["breakdown removed"] = RemoveBreakdown,
        ["text removed"] = all => RemoveQuestion(all, "why"),
        ["personal question removed"] = all => RemoveQuestion(all, "email"),
        ["question renamed"] = all => Rename(Question(all, "goals"), "name", "aims"),
        ["question moved within its page"] = all => Reverse(Elements(all, 1)),
        ["question moved to another page"] = all => Move(all, "rate"),
        ["page removed"] = all => all["pages"]!.AsArray().RemoveAt(1),
        ["page renamed"] = all => all["pages"]![1]!["name"] = "second",
        ["pages in another order"] = all => Reverse(all["pages"]!.AsArray()),
        ["row added"] = all => Rows(all, "now").Add(JsonNode.Parse("""{"value": "app", "text": "App"}""")),
        ["row removed"] = RemoveRow,
        ["column added"] = all =>
            Question(all, "now")["columns"]!.AsArray().Add(JsonNode.Parse("""{"value": "always", "text": "Always"}""")),
        ["points added"] = all => Question(all, "rate")["rateMax"] = 7,
        ["several answers become one"] = all => Question(all, "goals")["type"] = "radiogroup",
        ["one answer becomes several"] = all => Question(all, "place")["type"] = "checkbox",
        ["number becomes text"] = all => Remove(Question(all, "years"), "inputType", "min", "max"),
        ["limits tightened"] = all => Question(all, "years")["max"] = 3,
        ["at most one answer"] = all => Question(all, "goals")["maxSelectedChoices"] = 1,
        ["asked of others"] = all => Question(all, "why")["visibleIf"] = "{place} = 'south'",
        ["asked of some"] = all => Question(all, "rate")["visibleIf"] = "{open} = true",
        ["made required"] = all => Question(all, "goals")["isRequired"] = true,
        ["made personal"] = all => Question(all, "why")["personal"] = true,
    };

    private static JsonArray Elements(JsonNode all, int page) => all["pages"]![page]!["elements"]!.AsArray();

    private static JsonNode Question(JsonNode all, string name) => ChangingSurvey.Question(all, name);

    private static JsonArray Choices(JsonNode all, string name) => Question(all, name)["choices"]!.AsArray();

    private static JsonArray Rows(JsonNode all, string name) => Question(all, name)["rows"]!.AsArray();

    private static JsonNode Option(JsonNode all, string question, string code) =>
        Choices(all, question).Single(option => (string?)option!["value"] == code)!;

    private static void Rename(JsonNode owner, string property, string name) =>
        (owner["formerly"], owner[property]) = (new JsonArray((string?)owner[property]), name);

    private static void Merge(JsonNode all)
    {
        Choices(all, "goals").Remove(Option(all, "goals", "reach"));
        Option(all, "goals", "sell")["formerly"] = new JsonArray("reach");
    }

    private static void Split(JsonNode all)
    {
        Choices(all, "goals").Remove(Option(all, "goals", "sell"));
        Choices(all, "goals").Add(JsonNode.Parse("""{"value": "shop", "text": "In a shop", "split": "sell"}"""));
        Choices(all, "goals").Add(JsonNode.Parse("""{"value": "post", "text": "By post", "split": "sell"}"""));
    }

    private static void Translate(JsonNode all)
    {
        foreach (var text in Texts(all).ToList())
        {
            text.ReplaceWith(new JsonObject { ["default"] = (string?)text, ["nl"] = $"{text} (nl)" });
        }
    }

    private static IEnumerable<JsonNode> Texts(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member =>
                member.Key is "title" or "text" or "otherText" ? [member.Value!] : Texts(member.Value)
            ),
            JsonArray items => items.SelectMany(Texts),
            _ => [],
        };

    private static void RemoveRow(JsonNode all)
    {
        Rows(all, "now").RemoveAt(1);
        Rows(all, "want").RemoveAt(1);
    }

    private static void RemoveNorth(JsonNode all)
    {
        Choices(all, "place").RemoveAt(0);
        Question(all, "why")["visibleIf"] = "{place} = 'south'";
    }

    private static void RemoveBreakdown(JsonNode all)
    {
        RemoveQuestion(all, "place");
        Question(all, "why").AsObject().Remove("visibleIf");
    }

    private static void Remove(JsonNode owner, params string[] properties) =>
        Array.ForEach(properties, property => owner.AsObject().Remove(property));

    private static void RemoveQuestion(JsonNode all, string name) =>
        ChangingSurvey.Elements(all).ForEach(elements => elements.RemoveAll(element => (string?)element!["name"] == name));

    private static void Move(JsonNode all, string name)
    {
        var question = Question(all, name);
        Elements(all, 1).Remove(question);
        Elements(all, 0).Add(question);
    }

    private static void Reverse(JsonArray items)
    {
        var reversed = items.Reverse().ToList();
        items.Clear();
        reversed.ForEach(items.Add);
    }
}
