using System.Net;
using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Tests.Access;

/// <summary>Whoever guesses keys waits longer and longer, and nobody else does.</summary>
public sealed class KeyGuessingTests : AppTests
{
    private protected override WebSettings Set(WebSettings plain) => plain with { HasRateLimits = true };

    [Fact]
    public async Task WrongKeys_AfterTen_Wait()
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            using var form = new FormUrlEncodedContent([new("key", Secret.Create())]);
            using var answer = await Client.PostAsync("/sign-in", form);
            answers.Add(answer.StatusCode);
        }

        using var link = await Client.PostAsync($"/sign-in/{Secret.Create()}", content: null);

        Assert.Equal(Enumerable.Repeat(HttpStatusCode.Unauthorized, 10), answers.Take(10));
        Assert.Equal(Enumerable.Repeat(HttpStatusCode.TooManyRequests, 2), answers.Skip(10));
        Assert.Equal((HttpStatusCode.TooManyRequests, 8), (link.StatusCode, link.Headers.RetryAfter!.Delta!.Value.Seconds));
    }
}
