using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Survey.Api.Surveys;

/// <summary>
/// A SurveyJS definition with its texts in one language: every <c>{"default": …, "nl": …}</c> becomes a string, that of the
/// default language where there is no other.
/// </summary>
internal static class DefinitionInLanguage
{
    private const string Default = "default";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Reduce(string definition, string language)
    {
        var reduced = Reduce(JsonNode.Parse(definition), language)!;
        reduced["locale"] = language;
        return reduced.ToJsonString(Readable);
    }

    private static JsonNode? Reduce(JsonNode? node, string language) =>
        node switch
        {
            JsonObject text when text.ContainsKey(Default) => (text[language] ?? text[Default])?.DeepClone(),
            JsonObject members => new JsonObject(
                members.Select(member => KeyValuePair.Create(member.Key, Reduce(member.Value, language)))
            ),
            JsonArray items => new JsonArray([.. items.Select(item => Reduce(item, language))]),
            _ => node?.DeepClone(),
        };
}
