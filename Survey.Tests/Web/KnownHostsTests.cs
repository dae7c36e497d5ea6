using System.Net;
using System.Net.Sockets;
using System.Text;
using Survey.Api.Web;

namespace Survey.Tests.Web;

public sealed class KnownHostsTests(PublicApp shared) : IClassFixture<PublicApp>
{
    [Theory]
    [InlineData("/", "evil.example", 400)]
    [InlineData("/api/v1/surveys", "evil.example", 400)]
    [InlineData("/s/digital-skills", "survey.example.org.evil.example", 400)]
    [InlineData("/", "survey.example.org", 200)]
    [InlineData("/", "localhost", 200)]
    public async Task Request_ForAnotherHost_IsRefused(string path, string host, int expected)
    {
        var answer = await Raw(shared.App.Address, $"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith($"HTTP/1.1 {expected} ", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Security-Policy: default-src 'none'", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\r\nStrict-Transport-Security:", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("evil.example", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")]
    [InlineData(
        "GET / HTTP/1.1\r\nHost: survey.example.org\r\nX-Forwarded-Host: evil.example\r\nX-Original-URL: /evil.example\r\nConnection: close\r\n\r\n"
    )]
    public async Task Request_ThatClaimsAnotherHost_NeverSeesItAgain(string request) =>
        Assert.DoesNotContain("evil.example", await Raw(shared.App.Address, request), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://[::]:5080;http://localhost:5081")]
    public void Of_EveryAddressWithoutPublicUrl_IsRefusedWithWhatToDo(string urls) =>
        Assert.Contains(
            "SURVEY_PUBLIC_URL",
            Assert.Throws<FormatException>(() => KnownHosts.Of(new WebSettings { Urls = urls })).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void IsSecure_PublicUrlWithHttps_IsTrue() =>
        Assert.True(new WebSettings { PublicUrl = new(PublicApp.Address) }.IsSecure);

    private static async Task<string> Raw(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
