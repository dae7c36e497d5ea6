using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Access;
using Survey.Api.Results;
using Survey.Api.Surveys;
using Survey.Tests.Access;
using Survey.Tests.Answering;
using Survey.Tests.Responses;
using Survey.Tests.Storage;

namespace Survey.Tests.Asking;

/// <summary>A survey with answers, and what programs ask for.</summary>
public abstract class AskingTests() : SignedInTests(Provider.Sqlite)
{
    private protected const string CrossTab = $"/api/v1/surveys/{Survey}/results/crosstab";

    private protected const int Answers = 24;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Import(0, Answers);
    }

    private protected async Task Import(int first, int count)
    {
        var questionnaire = App.Questionnaire(Survey);
        await App.Imports.Import(
            questionnaire,
            [.. Enumerable.Range(first, count).Select(i => new Response { Id = $"{i}", Answers = Answer(questionnaire, i) })]
        );
    }

    /// <summary>Sizes in other proportions than the rest, so that cross-tabs have cells of every size.</summary>
    private static Dictionary<string, AnswerValue> Answer(Questionnaire questionnaire, int respondent)
    {
        var answers = ValidAnswers.To(questionnaire, respondent % 7);
        answers["size"] = ValidAnswers.To(questionnaire, respondent % 40 == 0 ? 3 : respondent / 7 % 4 % 3)["size"];
        return answers;
    }

    private protected static async Task<HttpResponseMessage> Get(
        HttpClient client,
        string address,
        string key,
        EntityTagHeaderValue? known = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new("Bearer", key);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await client.SendAsync(request);
    }

    private protected static async Task<JsonNode> Json(HttpClient client, string address, string key)
    {
        using var answer = await Get(client, address, key);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    /// <summary>A partner's key, after what partners may see is decided, which takes longer than a request may.</summary>
    private protected async Task<string> Partner(string name = "partner")
    {
        var services = App.Services;
        var survey = services.GetRequiredService<SurveyCatalogue>().FindAnswered(Survey)!;
        var key = await NewKey(name);
        var audience = Audience.Of(
            new AccessKeyRow
            {
                Id = name,
                Name = name,
                Role = AccessRoles.Partner,
                Created = default,
            },
            survey
        );
        var (view, _) = await services
            .GetRequiredService<ViewReader>()
            .Read(new ResultsScope(survey, audience, $"/results/{Survey}"), new ViewRequest(), "en", default);
        var views = await services.GetRequiredService<SurveyViews>().Of(view!, default);
        Assert.Equal(audience.MinCell, views.Suppression.MinCell);
        return key;
    }

    private protected Task<string> Researcher() => NewKey("researcher", AccessRoles.Researcher);
}
