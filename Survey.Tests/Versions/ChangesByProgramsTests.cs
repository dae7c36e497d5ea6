using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Survey.Analysis.Questionnaires;
using Survey.Tests.Storage;

namespace Survey.Tests.Versions;

/// <summary>A program that read a response before the questionnaire changed sends it back.</summary>
public abstract class ChangesByProgramsTests(Provider provider) : IDisposable
{
    private readonly ChangingSurvey survey = new(provider);

    public void Dispose()
    {
        survey.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Put_UnderFormerNames_IsStoredUnderThoseOfToday()
    {
        await survey.Serve(answers: 1);
        survey.Change(Rename);
        File.Delete(survey.File("report.json"));
        await using var app = await survey.Start();
        using var client = app.Client();
        var address = $"/api/v1/responses/{survey.Receipt}";
        var answers = (await client.GetFromJsonAsync<JsonObject>(address))!["answers"]!.AsObject();
        Assert.True(answers.ContainsKey("ecommerce"));

        answers["ecommerce"] = "tickets_only";
        using var put = await client.PutAsJsonAsync(address, new { language = "nl", answers });

        Assert.True(put.StatusCode == HttpStatusCode.OK, await put.Content.ReadAsStringAsync());
        var stored = Assert.Single(app.Stored(ChangingSurvey.Id));
        Assert.Equal(new TextValue("only_tickets"), stored.Answers["webshop"]);
        Assert.DoesNotContain("ecommerce", stored.Answers.Keys);
        Assert.Equal("nl", stored.Language);
        var again = (await put.Content.ReadFromJsonAsync<JsonObject>())!["answers"]!.AsObject();
        Assert.Equal("only_tickets", (string?)again["webshop"]);
    }

    [Fact]
    public async Task Put_OfWhatIsNoLongerAsked_SaysWhatToDo_AndChangesNothing()
    {
        await survey.Serve(answers: 1);
        survey.Change(all =>
        {
            Rename(all);
            var choices = ChangingSurvey.Question(all, "webshop")["choices"]!.AsArray();
            choices.Remove(choices.Single(option => (string?)option!["value"] == "only_tickets"));
            ChangingSurvey
                .Elements(all)
                .ForEach(elements => elements.RemoveAll(element => (string?)element!["name"] == "digital_strategy"));
        });
        File.Delete(survey.File("report.json"));
        await using var app = await survey.Start();
        using var client = app.Client();
        var address = $"/api/v1/responses/{survey.Receipt}";
        var before = await client.GetStringAsync(address);
        var answers = JsonNode.Parse(before)!["answers"]!.AsObject();

        answers["ecommerce"] = "tickets_only";
        using var put = await client.PutAsJsonAsync(address, new { language = "en", answers });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, put.StatusCode);
        var errors = (await put.Content.ReadFromJsonAsync<JsonObject>())!["errors"]!;
        Assert.Equal(
            "Choose one of the answers offered. “tickets_only” is not one of them.",
            (string?)errors["webshop"]![0]!["message"]
        );
        Assert.Equal(
            "This questionnaire has no question “digital_strategy”. Leave it out.",
            (string?)errors["digital_strategy"]![0]!["message"]
        );
        Assert.Equal(before, await client.GetStringAsync(address));
    }

    private static void Rename(JsonNode all)
    {
        var question = ChangingSurvey.Question(all, "ecommerce");
        (question["name"], question["formerly"]) = ("webshop", new JsonArray("ecommerce"));
        var option = question["choices"]!.AsArray().Single(option => (string?)option!["value"] == "tickets_only")!;
        (option["value"], option["formerly"]) = ("only_tickets", new JsonArray("tickets_only"));
    }
}

public sealed class ChangesByProgramsOnSqliteTests() : ChangesByProgramsTests(Provider.Sqlite);

public sealed class ChangesByProgramsOnPostgresTests() : ChangesByProgramsTests(Provider.Postgres);
