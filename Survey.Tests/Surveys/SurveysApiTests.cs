using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Survey.Tests.Surveys;

public sealed class SurveysApiTests(AppOnSqlite shared) : SharedAppTests(shared)
{
    [Fact]
    public async Task List_InGreek_NamesTheSurveyAndItsLanguages()
    {
        var list = (await Client.GetFromJsonAsync<JsonObject>("/api/v1/surveys?lang=el"))!["surveys"]!.AsArray();

        var survey = list.Single(survey => survey!["id"]!.ToString() == "digital-skills")!;
        Assert.Equal("Ψηφιακές δεξιότητες στα μουσεία", survey["title"]!.ToString());
        Assert.Equal(["el", "en", "es", "it", "nl"], survey["languages"]!.AsArray().Select(code => code!.ToString()).Order());
        Assert.Equal(32, (int)survey["questions"]!);
    }

    [Fact]
    public async Task Find_WithoutLanguage_GivesTheAuthorsFile()
    {
        var served = await Client.GetStringAsync("/api/v1/surveys/digital-skills");

        Assert.Contains("\"nl\": \"Digitale vaardigheden in musea\"", served, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_WithLanguage_HasNoOtherLanguageAndTheSameCodes()
    {
        var whole = await Client.GetFromJsonAsync<JsonObject>("/api/v1/surveys/digital-skills");
        var dutch = await Client.GetFromJsonAsync<JsonObject>("/api/v1/surveys/digital-skills?lang=nl");

        Assert.Equal("nl", dutch!["locale"]!.ToString());
        Assert.Equal("Digitale vaardigheden in musea", dutch["title"]!.ToString());
        Assert.DoesNotContain("\"default\"", dutch.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(Codes(whole!), Codes(dutch));
    }

    [Theory]
    [InlineData("/api/v1/surveys/digital-skills?lang=xx", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/surveys/none", HttpStatusCode.NotFound)]
    public async Task Find_Unknown_IsAProblem(string address, HttpStatusCode status)
    {
        using var response = await Client.GetAsync(address);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private static List<string> Codes(JsonNode node) =>
        node switch
        {
            JsonObject members =>
            [
                .. members.SelectMany(member => member.Key == "value" ? [member.Value!.ToString()] : Codes(member.Value!)),
            ],
            JsonArray items => [.. items.SelectMany(item => Codes(item!))],
            _ => [],
        };
}
