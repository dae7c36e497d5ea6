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
        // On a slow machine, part of the per-minute allowance has been replenished by now.
        var beyond = (await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Submit("203.0.113.7")))).Last(answer =>
            answer.Status != HttpStatusCode.Created
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
        var answers = await Task.WhenAll(Enumerable.Range(0, 310).Select(i => Submit($"2001:db8:0:1::{i:x}")));

        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task WrongReceipts_TenAreEnough_AndAPageSaysSo()
    {
        var before = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Get($"/api/v1/responses/wrong{i}")));
        using var after = await Get("/r/wrong");
        using var elsewhere = await Get("/s/digital-skills");

        Assert.All(before, answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal(HttpStatusCode.TooManyRequests, after.StatusCode);
        Assert.NotNull(after.Headers.RetryAfter);
        Assert.Contains("Too much at once from your network", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, elsewhere.StatusCode);
    }

    private Task<HttpResponseMessage> Get(string path) => Client.GetAsync(path);

    /// <param name="from">The address reported by the proxy on this machine.</param>
    private async Task<(HttpStatusCode Status, string? MediaType, TimeSpan? RetryAfter)> Submit(string from)
    {
        var answers = AnswersJson.Write(ValidAnswers.To(App.Questionnaire("digital-skills")));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/surveys/digital-skills/responses")
        {
            Content = new StringContent($$"""{"language":"en","answers":{{answers}}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Forwarded-For", from);
        using var response = await Client.SendAsync(request);
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers.RetryAfter?.Delta);
    }
}
