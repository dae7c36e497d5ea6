using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Survey.Api.Responses;
using Survey.Tests.Answering;

namespace Survey.Tests.Web;

/// <summary>Requests that no browser sends: each is clearly refused, and nothing is stored.</summary>
public sealed class FaultTests(AppOnSqlite shared) : SharedAppTests(shared)
{
    private const string Route = "/api/v1/surveys/digital-skills/responses";
    private const int Largest = 256 * 1024;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_OneByteTooLong_Is413AtOnce(bool isLengthKnown)
    {
        var clock = Stopwatch.StartNew();
        using var request = new HttpRequestMessage(HttpMethod.Post, Route)
        {
            Content = new ByteArrayContent(Encoding.ASCII.GetBytes(Valid().PadRight(Largest + 1))),
        };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = !isLengthKnown;

        using var response = await Client.SendAsync(request);

        await AssertProblem(response, HttpStatusCode.RequestEntityTooLarge);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("""{"language":"en","answers":{"country":"\ud800"}}""")]
    [InlineData("""{"language":"en","answers":null}""")]
    [InlineData("""{"language":null,"answers":{}}""")]
    [InlineData("""{"language":"en"}""")]
    [InlineData("""{"language":"en","answers":{},"createdAt":"2020-01-01","isAdmin":true}""")]
    [InlineData("""{"language":"en","answers":{"country":"ES","country":"GR"}}""")]
    [InlineData("""{"language":"en","answers":{"basic_current":{"a":{"b":{"c":1}}}}}""")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{")]
    public async Task Body_OfAnotherShape_Is400(string body)
    {
        using var response = await Client.PostAsync(Route, new StringContent(body, Encoding.UTF8, "application/json"));

        await AssertProblem(response, HttpStatusCode.BadRequest);
        Assert.Equal(0, await App.Count("digital-skills"));
    }

    [Fact]
    public async Task Body_NotUtf8_Is400()
    {
        using var content = new ByteArrayContent([
            .. "{\"language\":\"en\",\"answers\":{\"country\":\""u8,
            0xC3,
            0x28,
            .. "\"}}"u8,
        ]);
        content.Headers.ContentType = new("application/json");

        using var response = await Client.PostAsync(Route, content);

        await AssertProblem(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Chunk_Malformed_Is400()
    {
        var answer = await Raw(
            $"POST {Route} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{{}}\r\n0\r\n\r\n"
        );

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(" at Survey.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Header_TooLong_Is431() =>
        Assert.StartsWith(
            "HTTP/1.1 431 ",
            await Raw($"GET / HTTP/1.1\r\nHost: localhost\r\nX: {new string('x', 17_000)}\r\n\r\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Address_TooLong_Is414() =>
        Assert.StartsWith(
            "HTTP/1.1 414 ",
            await Raw($"GET /{new string('x', 5_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/s/..%5c..%5cetc")]
    [InlineData("/survey.css%00.html")]
    [InlineData("/.keys")]
    [InlineData("/survey.db")]
    public async Task Address_OutsideOfTheSite_LeadsNowhere(string address)
    {
        var answer = await Raw($"GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    private string Valid() =>
        $$"""{"language":"en","answers":{{AnswersJson.Write(ValidAnswers.To(App.Questionnaire("digital-skills")))}}}""";

    private static async Task AssertProblem(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(
            (status, "application/problem+json"),
            (response.StatusCode, response.Content.Headers.ContentType?.MediaType)
        );
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal((int)status, (int)problem["status"]!);
        Assert.DoesNotContain("Survey.Api", problem.ToJsonString(), StringComparison.Ordinal);
    }

    private async Task<string> Raw(string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, App.Address.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        var buffer = new byte[8192];
        var read = await stream.ReadAsync(buffer);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }
}
