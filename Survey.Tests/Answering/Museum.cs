using System.Net;
using Survey.Analysis.Questionnaires;

namespace Survey.Tests.Answering;

/// <summary>A respondent who fills in the digital-skills questionnaire in a browser without script.</summary>
internal sealed class Museum : IDisposable
{
    public const string Start = "/s/digital-skills";

    private readonly HttpClient client;

    /// <param name="app">The application.</param>
    /// <param name="keepsCookies">Whether the browser keeps cookies.</param>
    public Museum(RunningApp app, bool keepsCookies = true)
    {
        client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = keepsCookies,
                CookieContainer = new CookieContainer(),
            }
        )
        {
            BaseAddress = app.Address,
        };
        Questionnaire = app.Questionnaire("digital-skills");
        Browser = new Visitor(client);
    }

    public Questionnaire Questionnaire { get; }

    public Visitor Browser { get; }

    /// <summary>Makes a draft and opens the first page of questions.</summary>
    public async Task Begin(string language = "en", bool onOwnDevice = false)
    {
        await Browser.Open($"{Start}?lang={language}");
        await Browser.Send(action: null, [.. onOwnDevice ? [("own-device", "yes")] : Array.Empty<(string, string)>()]);
    }

    /// <summary>Makes a draft and opens a page of questions.</summary>
    public async Task BeginAt(string page, string language = "en")
    {
        await Begin(language);
        await Browser.Open($"{Start}/pages/{page}");
    }

    /// <summary>From the first page to the overview.</summary>
    /// <param name="choice">Which option is chosen, counted from 0 and wrapping around.</param>
    /// <param name="language">The language of the pages.</param>
    public async Task FillIn(int choice = 0, string language = "en")
    {
        await Begin(language);
        foreach (var page in Questionnaire.Pages)
        {
            Assert.Equal($"{Start}/pages/{page.Name}", Browser.Path);
            await Browser.Send("next", Fields(page.Name, choice));
        }
        Assert.Equal($"{Start}/check", Browser.Path);
    }

    /// <summary>Submits the answers and returns the path of the receipt.</summary>
    public async Task<string> Submit()
    {
        await Browser.Send("submit");
        Assert.StartsWith("/r/", Browser.Path, StringComparison.Ordinal);
        return Browser.Path;
    }

    /// <summary>A valid answer to each required question of a page, as form fields.</summary>
    public (string Name, string Value)[] Fields(string page, int choice = 0) =>
        FormFields.Of(
            ValidAnswers
                .To(Questionnaire, choice)
                .Where(answer =>
                    Questionnaire.Pages.Single(known => known.Name == page).Questions.Any(question => question.Name == answer.Key)
                )
        );

    public void Dispose() => client.Dispose();
}
