using System.Net;
using System.Text;
using Survey.Api.Responses;
using Survey.Api.Web;
using Survey.Tests.Answering;

namespace Survey.Tests.Web;

public sealed class RateLimitTests : AppTests
{
    private protected override WebSettings Set(WebSettings plain) => plain with { HasRateLimits = true };

    [Fact]
    public async Task Submissions_OfALectureHall_AllSucceed_AndAnotherNetworkIsNotInTheWay()
    {
        var hall = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => Submit("203.0.113.7")));
        await Task.WhenAll(Enumerable.Range(0, 800).Select(_ => Submit("203.0.113.7", survey: "unknown")));
        // On a slow machine, part of the allowance has been replenished by now.
        var beyond = (await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => Submit("203.0.113.7", survey: "unknown")))).Last(
            answer => answer.Status != HttpStatusCode.NotFound
        );
        var other = await Submit("203.0.113.8");

        Assert.All(hall, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Equal((HttpStatusCode.TooManyRequests, "application/problem+json"), (beyond.Status, beyond.MediaType));
        Assert.InRange(beyond.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Created, other.Status);
    }

    [Fact]
    public async Task Submissions_OfOneIpv6Network_CountTogether()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 1_400).Select(i => Submit($"2001:db8:0:1::{i:x}", survey: "unknown"))
        );

        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Forms_OfOneBrowser_HaveTheirOwnAllowance_AndItsPageKeepsWhatWasTyped()
    {
        const string Typed = "a \"word\" <of> ours & Ελλάδα";
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Post("draft=one", Typed)));
        var other = await Post("draft=two", Typed);

        var refused = answers.Last(answer => answer.Status == HttpStatusCode.TooManyRequests).Page;
        Assert.NotEqual(HttpStatusCode.TooManyRequests, other.Status);
        Assert.Contains("<form method=\"post\" action=\"/s/unknown/check?a=1\">", refused, StringComparison.Ordinal);
        Assert.Contains($"name=\"remarks\" value=\"{Typed}\"", WebUtility.HtmlDecode(refused), StringComparison.Ordinal);
        Assert.Contains("name=\"remarks\" value=\"again\"", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("<of>", refused, StringComparison.Ordinal);
        Assert.Contains("not saved yet", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusedForms_OfAnotherSite_AreNotOfferedAgain()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Post("draft=one", "typed", site: "cross-site")));

        Assert.DoesNotContain(answers, answer => answer.Page.Contains("typed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WrongReceipts_AfterTen_WaitLongerAndLonger_AndRightOnesAreAnswered()
    {
        var right = (await Submit("203.0.113.7")).Location!;
        var wrong = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Send(HttpMethod.Get, $"/api/v1/responses/wrong{i}")));
        using var first = await Send(HttpMethod.Get, "/r/wrong");
        using var second = await Send(HttpMethod.Delete, "/api/v1/responses/wrong");
        using var own = await Send(HttpMethod.Get, right);
        using var elsewhere = await Send(HttpMethod.Get, "/s/digital-skills");
        using var erased = await Send(HttpMethod.Delete, right);

        Assert.All(wrong, answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal((HttpStatusCode.TooManyRequests, 2), (first.StatusCode, first.Headers.RetryAfter!.Delta!.Value.Seconds));
        Assert.Equal((HttpStatusCode.TooManyRequests, 4), (second.StatusCode, second.Headers.RetryAfter!.Delta!.Value.Seconds));
        Assert.Equal("application/problem+json", second.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Too much at once", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.OK, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
    }

    [Theory]
    [InlineData("/i/wrong")]
    [InlineData("/s/digital-skills/resume/wrong")]
    [InlineData("/r/wrong/report")]
    public async Task WrongSecrets_OfEveryKind_CountTogether(string path)
    {
        for (var i = 0; i < 10; i++)
        {
            using var receipt = await Send(HttpMethod.Get, $"/api/v1/responses/wrong{i}");
            Assert.Equal(HttpStatusCode.NotFound, receipt.StatusCode);
        }

        using var next = await Send(HttpMethod.Get, path);

        Assert.Equal((HttpStatusCode.TooManyRequests, 2), (next.StatusCode, next.Headers.RetryAfter!.Delta!.Value.Seconds));
    }

    private Task<HttpResponseMessage> Send(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        return Client.SendAsync(request);
    }

    private async Task<(HttpStatusCode Status, string Page)> Post(string cookie, string typed, string site = "same-origin")
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = App.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/s/unknown/check?a=1")
        {
            Content = new FormUrlEncodedContent([new("remarks", typed), new("remarks", "again"), new("action", "next")]),
        };
        request.Headers.Add("Cookie", cookie);
        request.Headers.Add("Sec-Fetch-Site", site);
        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <param name="from">The address reported by the proxy on this machine.</param>
    /// <param name="survey">One that is not there counts as well.</param>
    private async Task<(HttpStatusCode Status, string? MediaType, TimeSpan? RetryAfter, string? Location)> Submit(
        string from,
        string survey = "digital-skills"
    )
    {
        var answers = AnswersJson.Write(ValidAnswers.To(App.Questionnaire("digital-skills")));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/surveys/{survey}/responses")
        {
            Content = new StringContent($$"""{"language":"en","answers":{{answers}}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Forwarded-For", from);
        using var response = await Client.SendAsync(request);
        var location = response.Headers.Location?.ToString();
        return (
            response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            response.Headers.RetryAfter?.Delta,
            location
        );
    }
}
