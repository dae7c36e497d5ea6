using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Survey.Analysis.Texts;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Tests.Answering;

/// <summary>Nobody has to type a page again because the program could not save it.</summary>
public sealed class UnsavedTests : IAsyncLifetime
{
    private const string Typed = "Museum of <Tests> & Μουσεία";

    private readonly TemporaryFolder folder = new();
    private RunningApp app = null!;
    private HttpClient client = null!;
    private Visitor visitor = null!;

    public static TheoryData<string> Languages => [.. TextCatalogue.Languages];

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.Start(folder);
        client = app.Client();
        visitor = new Visitor(client);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Next_QueueIsFull_ShowsTheFormAgainAsTyped_AndTheSameButtonSavesItLater(string language)
    {
        (string, string)[] fields =
        [
            ("country", "GR"),
            ("museum_name", Typed),
            ("ownership", "other"),
            ("ownership-Comment", "A friend"),
        ];
        await Begin(language);
        await visitor.Open("/s/digital-skills/pages/profile");

        await WhileQueueIsFull(() => visitor.Send("next", fields));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, visitor.Status);
        Assert.Equal(language, visitor.Language);
        Assert.Contains(new Words(SurveyTexts.BuiltIn, language)["unsaved.lead"].Text, visitor.Html, StringComparison.Ordinal);
        Assert.True(visitor.HasChosen("country", "GR"));
        Assert.True(visitor.HasChosen("ownership", "other"));
        Assert.Contains(Typed, visitor.Html, StringComparison.Ordinal);
        Assert.Contains("A friend", visitor.Html, StringComparison.Ordinal);

        await visitor.Send("back", fields);
        await visitor.Open("/s/digital-skills/pages/profile");
        Assert.Contains(Typed, visitor.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_QueueIsFull_SaysWhenToTryAgain()
    {
        await Begin("en");
        await visitor.Open("/s/digital-skills/pages/profile");
        using var content = new FormUrlEncodedContent(
            visitor.HiddenFields("next").Select(field => KeyValuePair.Create(field.Name, field.Value))
        );

        await WhileQueueIsFull(async () =>
        {
            using var response = await client.PostAsync(visitor.FormAddress, content);
            Assert.Equal(TimeSpan.FromSeconds(2), response.Headers.RetryAfter!.Delta);
        });
    }

    [Fact]
    public async Task Submit_QueueIsFull_ShowsTheOverviewAgain_AndTheSameButtonSendsItLater()
    {
        var questionnaire = app.Questionnaire("digital-skills");
        var answers = ValidAnswers.To(questionnaire);
        await Begin("nl");
        foreach (var page in questionnaire.Pages)
        {
            await visitor.Send(
                "next",
                FormFields.Of(answers.Where(answer => page.Questions.Any(question => question.Name == answer.Key)))
            );
        }

        await WhileQueueIsFull(() => visitor.Send("submit"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, visitor.Status);
        Assert.Contains(new Words(SurveyTexts.BuiltIn, "nl")["unsaved.title"].Text, visitor.Html, StringComparison.Ordinal);
        await visitor.Send("submit");
        Assert.StartsWith("/r/", visitor.Path, StringComparison.Ordinal);
        Assert.Single(app.Stored("digital-skills"));
    }

    private async Task Begin(string language)
    {
        await visitor.Open($"/s/digital-skills?lang={language}");
        await visitor.Send(action: null);
    }

    private async Task WhileQueueIsFull(Func<Task> action)
    {
        var database = app.Services.GetRequiredService<Database>();
        using var gate = new ManualResetEventSlim();
        var waiting = new List<Task<int>>();
        try
        {
            while (true)
            {
                waiting.Add(
                    database.Write(_ =>
                    {
                        gate.Wait();
                        return 0;
                    })
                );
            }
        }
        catch (DatabaseUnavailableException)
        {
            // The writer may have taken one more group before it blocked; after that the queue is full again.
            await Task.Delay(200);
        }
        try
        {
            while (true)
            {
                waiting.Add(database.Write(_ => 0));
            }
        }
        catch (DatabaseUnavailableException)
        {
            await action();
        }
        gate.Set();
        await Task.WhenAll(waiting);
    }
}
