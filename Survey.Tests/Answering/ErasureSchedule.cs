using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Survey.Analysis.Questionnaires;
using Survey.Api.Responses;

namespace Survey.Tests.Answering;

/// <summary>
/// One respondent, whose answers all hold a marker, and who sends, goes back, lets the script save, changes, tries again, moves to
/// another device and erases in random order, sometimes at once.
/// </summary>
internal sealed partial class ErasureSchedule
{
    private const string Start = Museum.Start;

    private readonly HttpClient client;
    private readonly Random chance;
    private readonly string marker;
    private readonly string notice;
    private readonly Dictionary<string, AnswerValue> answers;
    private readonly List<string> tokens;
    private readonly List<string> receipts = [];
    private readonly List<IReadOnlyList<(string Name, string Value)>> overviews = [];
    private readonly List<string> done = [];
    private readonly string key = Guid.NewGuid().ToString();

    /// <param name="app">The application.</param>
    /// <param name="client">Keeps no cookies and follows no redirects.</param>
    /// <param name="seed">Determines the schedule.</param>
    /// <param name="marker">In every answer that is a text.</param>
    /// <param name="notice">The hash of the privacy statement.</param>
    /// <param name="token">Of a draft with complete answers.</param>
    public ErasureSchedule(RunningApp app, HttpClient client, int seed, string marker, string notice, string token)
    {
        (this.client, this.marker, this.notice) = (client, marker, notice);
        (chance, tokens) = (new Random(seed), [token]);
        answers = Marked(app.Questionnaire("digital-skills"), marker);
    }

    /// <summary>What it has done, for messages.</summary>
    public string Done
    {
        get
        {
            lock (done)
            {
                return string.Join(", ", done);
            }
        }
    }

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
        foreach (var token in Snapshot(tokens))
        {
            await Overview(token);
            await Send();
        }

        foreach (var receipt in Snapshot(receipts))
        {
            await Task.WhenAll(Erase(receipt), chance.Next(2) == 0 ? Edit(receipt) : Keep(Pick(tokens)));
        }

        await Late();
    }

    /// <summary>What is still under way somewhere when all has been erased.</summary>
    private async Task Late()
    {
        foreach (var token in Snapshot(tokens))
        {
            Assert.Equal(HttpStatusCode.Gone, await Keep(token));
        }

        foreach (var overview in Snapshot(overviews))
        {
            Assert.Equal(HttpStatusCode.Gone, (await Post($"{Start}/check", overview)).Status);
        }

        foreach (var receipt in Snapshot(receipts))
        {
            Assert.Equal(HttpStatusCode.NotFound, await Edit(receipt));
            Assert.Equal(HttpStatusCode.NotFound, await Change(receipt));
        }

        if (done.Contains("submit"))
        {
            Assert.Equal(HttpStatusCode.Gone, await Submit());
        }
    }

    private Task Any() =>
        chance.Next(10) switch
        {
            0 or 1 => Keep(Pick(tokens)),
            2 => Back(Pick(tokens)),
            3 => Overview(Pick(tokens)),
            4 => Send(),
            5 => Submit(),
            6 when receipts.Count > 0 => Edit(Pick(receipts)),
            7 when receipts.Count > 0 => Change(Pick(receipts)),
            8 when receipts.Count > 0 => Erase(Pick(receipts)),
            9 => Move(Pick(tokens)),
            _ => Overview(Pick(tokens)),
        };

    private async Task<HttpStatusCode> Keep(string token)
    {
        Note("keep");
        return (await Post($"{Start}/pages/profile", Page(token, "keep"))).Status;
    }

    private async Task Back(string token)
    {
        Note("back");
        Take(await Post($"{Start}/pages/profile", Page(token, "back")));
    }

    private async Task Overview(string token)
    {
        Note("overview");
        Take(await Post($"{Start}/continue", [("draft", token)]));
    }

    private async Task Send()
    {
        if (Snapshot(overviews) is { Count: > 0 } pages)
        {
            Note("send");
            Take(await Post($"{Start}/check", pages[^1]));
        }
    }

    private async Task Move(string token)
    {
        Note("move");
        var later = await Post($"{Start}/later", [("draft", token)]);
        if (LinkPattern().Match(later.Html) is { Success: true } link)
        {
            Take(await Post(link.Groups[1].Value, []));
        }
    }

    private async Task<HttpStatusCode> Edit(string receipt)
    {
        Note("edit");
        var page = await Post($"/r/{receipt}/edit", []);
        Take(page);
        return page.Status;
    }

    private async Task<HttpStatusCode> Submit()
    {
        Note("submit");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/surveys/digital-skills/responses")
        {
            Content = Body(),
        };
        request.Headers.Add("Idempotency-Key", key);
        using var response = await client.SendAsync(request);
        if (response.Headers.Location is { } own)
        {
            AddOnce(receipts, own.ToString().Split('/')[^1]);
        }

        return response.StatusCode;
    }

    private async Task<HttpStatusCode> Change(string receipt)
    {
        Note("change");
        using var content = Body();
        using var response = await client.PutAsync($"/api/v1/responses/{receipt}", content);
        return response.StatusCode;
    }

    private async Task Erase(string receipt)
    {
        Note("erase");
        using var response = await client.DeleteAsync($"/api/v1/responses/{receipt}");
    }

    /// <summary>Remembers the secrets of a page, as a browser's history does.</summary>
    private void Take((HttpStatusCode Status, string Html, string? Next) page)
    {
        if (page.Next is { } next && next.StartsWith("/r/", StringComparison.Ordinal))
        {
            AddOnce(receipts, next[3..]);
        }

        var hidden = HiddenPattern().Matches(page.Html).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).ToList();
        foreach (var (name, value) in hidden)
        {
            if (name == "draft")
            {
                AddOnce(tokens, value);
            }
        }

        if (hidden.Exists(field => field.Item1 == "page-secret"))
        {
            Add(overviews, [.. hidden, ("action", "submit"), ("purpose", "email"), ("purpose", "museum_name")]);
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

    private async Task<(HttpStatusCode Status, string Html, string? Next)> Post(
        string address,
        IEnumerable<(string Name, string Value)> fields
    )
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await client.PostAsync(address, content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.ToString());
    }

    private void Note(string what) => Add(done, what);

    private string Pick(List<string> from)
    {
        lock (from)
        {
            return from[chance.Next(from.Count)];
        }
    }

    private static void Add<T>(List<T> to, T what)
    {
        lock (to)
        {
            to.Add(what);
        }
    }

    private static void AddOnce(List<string> to, string what)
    {
        lock (to)
        {
            if (!to.Contains(what))
            {
                to.Add(what);
            }
        }
    }

    private static List<T> Snapshot<T>(List<T> of)
    {
        lock (of)
        {
            return [.. of];
        }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(.*?)\" value=\"(.*?)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HiddenPattern();

    [GeneratedRegex("(/s/digital-skills/resume/[0-9a-z]{52})\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkPattern();
}
