using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Survey.Analysis.Questionnaires;
using Survey.Api.Responses;
using Survey.Api.Storage;

namespace Survey.Tests.Answering;

/// <summary>
/// One respondent, whose answers all hold a marker, and who sends, goes back, lets the script save, changes, tries again, moves
/// to another device and erases in random order, sometimes at once.
/// </summary>
internal sealed partial class ErasureSchedule
{
    private const string Start = Museum.Start;

    private readonly PatientClient client;
    private readonly Random chance;
    private readonly string marker;
    private readonly string notice;
    private readonly Dictionary<string, AnswerValue> answers;
    private readonly Gathered<string> tokens;
    private readonly Gathered<string> unsent;
    private readonly Gathered<string> receipts = new();
    private readonly Gathered<IReadOnlyList<(string Name, string Value)>> overviews = new();
    private readonly Gathered<string> done = new();
    private readonly string key = Guid.NewGuid().ToString();

    /// <param name="app">The application.</param>
    /// <param name="client">Sends a cookie, which finds nothing, and follows no redirects: few pages are then rendered.</param>
    /// <param name="seed">Determines the schedule.</param>
    /// <param name="marker">In every answer that is a text.</param>
    /// <param name="notice">The hash of the privacy statement.</param>
    /// <param name="token">Of a draft with complete answers.</param>
    public ErasureSchedule(RunningApp app, HttpClient client, int seed, string marker, string notice, string token)
    {
        (this.client, this.marker, this.notice) = (new PatientClient(client), marker, notice);
        (chance, tokens, unsent) = (new Random(seed), new(token), new(token));
        answers = Marked(app.Questionnaire("digital-skills"), marker);
    }

    /// <summary>What it has done, for messages.</summary>
    public string Done => string.Join(", ", done.Now);

    public static Dictionary<string, AnswerValue> Marked(Questionnaire questionnaire, string marker)
    {
        var answers = ValidAnswers.To(questionnaire);
        answers["ownership"] = new TextValue(ChoiceQuestion.OtherCode);
        answers["ownership-Comment"] = new TextValue(marker);
        answers["museum_name"] = new TextValue(marker);
        answers["email"] = new TextValue($"{marker}@museum.example");
        return answers;
    }

    public async Task Run()
    {
        var steps = chance.Next(3, 8);
        for (var step = 0; step < steps; step++)
        {
            await Task.WhenAll(Enumerable.Range(0, chance.Next(4) == 0 ? 2 : 1).Select(_ => Any()).ToList());
        }

        // What was never sent has no receipt: it is sent, and then everything is erased, beside another change.
        foreach (var token in unsent.Now.TakeLast(2))
        {
            Overview(token);
            await Send();
        }

        foreach (var receipt in receipts.Now)
        {
            await Task.WhenAll(Erase(receipt), chance.Next(2) == 0 ? Edit(receipt) : Keep(tokens.Pick(chance)));
        }

        await Late();
    }

    /// <summary>What is still under way somewhere when all has been erased.</summary>
    private async Task Late()
    {
        foreach (var token in tokens.Now.TakeLast(2))
        {
            Assert.Equal(HttpStatusCode.Gone, await Keep(token));
        }

        foreach (var overview in overviews.Now.TakeLast(2))
        {
            Assert.Equal(HttpStatusCode.Gone, (await client.Post($"{Start}/check", overview)).Status);
        }

        foreach (var receipt in receipts.Now.TakeLast(1))
        {
            Assert.Equal(HttpStatusCode.NotFound, await Edit(receipt));
            Assert.Equal(HttpStatusCode.NotFound, await Change(receipt));
        }

        if (done.Now.Contains("submit"))
        {
            Assert.Equal(HttpStatusCode.Gone, await Submit());
        }
    }

    private Task Any() =>
        chance.Next(10) switch
        {
            0 or 1 => Keep(tokens.Pick(chance)),
            2 => Back(tokens.Pick(chance)),
            3 or 4 => Send(),
            5 => Submit(),
            6 when receipts.Count > 0 => Edit(receipts.Pick(chance)),
            7 when receipts.Count > 0 => Change(receipts.Pick(chance)),
            8 when receipts.Count > 0 => Erase(receipts.Pick(chance)),
            9 => Move(tokens.Pick(chance)),
            _ => OverviewAndSend(tokens.Pick(chance)),
        };

    private async Task<HttpStatusCode> Keep(string token)
    {
        Note("keep");
        return (await client.Post($"{Start}/pages/profile", Page(token, "keep"))).Status;
    }

    private async Task Back(string token)
    {
        Note("back");
        Take(await client.Post($"{Start}/pages/profile", Page(token, "back")));
    }

    /// <summary>The form of an overview, as the server renders it, with a secret of its own.</summary>
    private void Overview(string token)
    {
        Note("overview");
        overviews.Add([
            ("draft", token),
            ("page-secret", Secret.Create()),
            ("notice", notice),
            ("action", "submit"),
            ("purpose", "email"),
            ("purpose", "museum_name"),
        ]);
    }

    private Task OverviewAndSend(string token)
    {
        Overview(token);
        return Send();
    }

    private async Task Send()
    {
        if (overviews.Now is { Count: > 0 } pages)
        {
            Note("send");
            Take(await client.Post($"{Start}/check", pages[^1]));
        }
    }

    private async Task Move(string token)
    {
        Note("move");
        var later = await client.Post($"{Start}/later", [("draft", token)]);
        if (LinkPattern().Match(later.Html) is { Success: true } link)
        {
            var moved = await client.Post(link.Groups[1].Value, []);
            Take(moved);
            if (TokenPattern().Match(moved.Cookie) is { Success: true } fresh)
            {
                unsent.AddOnce(fresh.Groups[1].Value);
            }
        }
    }

    private async Task<HttpStatusCode> Edit(string receipt)
    {
        Note("edit");
        var page = await client.Post($"/r/{receipt}/edit", []);
        Take(page);
        return page.Status;
    }

    private async Task<HttpStatusCode> Submit()
    {
        Note("submit");
        using var response = await client.Ask(HttpMethod.Post, "/api/v1/surveys/digital-skills/responses", Body, key);
        if (response.Headers.Location is { } own)
        {
            receipts.AddOnce(own.ToString().Split('/')[^1]);
        }

        return response.StatusCode;
    }

    private async Task<HttpStatusCode> Change(string receipt)
    {
        Note("change");
        using var response = await client.Ask(HttpMethod.Put, $"/api/v1/responses/{receipt}", Body);
        return response.StatusCode;
    }

    private async Task Erase(string receipt)
    {
        Note("erase");
        using var response = await client.Ask(HttpMethod.Delete, $"/api/v1/responses/{receipt}");
    }

    /// <summary>Remembers the secrets of an answer, as a browser does.</summary>
    private void Take(PageAnswer answer)
    {
        if (answer.Next is { } next && next.StartsWith("/r/", StringComparison.Ordinal))
        {
            receipts.AddOnce(next[3..]);
        }

        if (TokenPattern().Match(answer.Cookie) is { Success: true } token)
        {
            tokens.AddOnce(token.Groups[1].Value);
        }
    }

    private (string, string)[] Page(string token, string action) =>
        [
            ("draft", token),
            ("action", action),
            ("shown", "museum_name"),
            ("museum_name", marker),
            ("shown", "ownership"),
            ("ownership", ChoiceQuestion.OtherCode),
            ("ownership-Comment", marker),
        ];

    private StringContent Body() =>
        new(
            $$$"""{"language":"en","answers":{{{AnswersJson.Write(answers)}}},"consent":{"notice":"{{{notice}}}","purposes":["answers","email","museum_name"]}}""",
            Encoding.UTF8,
            "application/json"
        );

    private void Note(string what) => done.Add(what);

    [GeneratedRegex("draft-digital-skills=([0-9a-z]{52})", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex TokenPattern();

    [GeneratedRegex("(/s/digital-skills/resume/[0-9a-z]{52})\"", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex LinkPattern();
}
