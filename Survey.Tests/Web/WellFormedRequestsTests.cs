using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Survey.Tests.Web;

/// <summary>Whatever arrives, the answer is not a fault of ours.</summary>
public sealed class WellFormedRequestsTests(AppOnSqlite shared) : SharedAppTests(shared)
{
    private static readonly string[] ContentTypes =
    [
        "",
        "garbage",
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=klingon",
        "application/x-www-form-urlencoded; charset=utf-7",
        "application/x-www-form-urlencoded; charset=utf-16",
        "application/x-www-form-urlencoded; charset=",
        "application/x-www-form-urlencoded; charset=\"\"",
        "application/json",
        "application/json; charset=klingon",
        "application/json; charset=utf-7",
        "application/json; charset=",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=x",
        "multipart/form-data; boundary=x; charset=utf-7",
        $"multipart/form-data; boundary={new string('y', 300)}",
    ];

    private static readonly string[] Bodies =
    [
        "",
        "a=%ED%A0%80&b=%00&c=%",
        "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nv",
        "--x\r\nnonsense\r\n\r\nv\r\n--x--\r\n",
        "--x\r\nContent-Disposition: form-data; name=a; filename=b\r\n\r\nv\r\n--x--\r\n",
        "--x\r\nContent-Type: text/plain; charset=klingon\r\nContent-Disposition: form-data; name=a\r\n\r\nv\r\n--x--\r\n",
        "--x\r\nContent-Type: text/plain; charset=utf-7\r\nContent-Disposition: form-data; name=a\r\n\r\nv\r\n--x--\r\n",
        "{\"language\":\"\\ud800\",\"answers\":{\"\\ud800\":null}}",
    ];

    [Fact]
    public async Task Bodies_OfEveryKind_ToEveryRoute_AreRefusedInItsForm()
    {
        var faults = new List<string>();
        foreach (var (method, path) in Sending())
        {
            foreach (var type in ContentTypes)
            {
                foreach (var body in Bodies)
                {
                    var answer = await Raw($"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{Typed(type)}", body);
                    if (!IsRefusalOrAnswer(answer, path))
                    {
                        faults.Add($"{method} {path} {type}: {answer.Split("\r\n")[0]} {Header(answer, "Content-Type")}");
                    }
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("GET / HTTP/1.0\r\n")]
    [InlineData("GET / HTTP/1.0\r\nHost:\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost:\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost:99999\r\n")]
    [InlineData("GET /api/v1/surveys HTTP/1.0\r\n")]
    [InlineData("GET /health/ready HTTP/1.1\r\nHost:\r\n")]
    [InlineData("POST /s/digital-skills/check HTTP/1.1\r\nHost:\r\nContent-Length: 0\r\n")]
    public async Task Request_WithoutAHost_Is400WithWhatToDo(string head)
    {
        var answer = await Raw(head, body: null);

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.True(IsRefusalOrAnswer(answer, head.Split(' ')[1]), answer);
    }

    [Fact]
    public async Task Head_WhereverGetWorks_HasItsStatusAndNoBody()
    {
        foreach (var path in Reading())
        {
            var get = await Raw($"GET {path} HTTP/1.1\r\nHost: localhost\r\n", body: null);
            var head = await Raw($"HEAD {path} HTTP/1.1\r\nHost: localhost\r\n", body: null);

            Assert.Equal(get.Split("\r\n")[0], head.Split("\r\n")[0]);
            Assert.EndsWith("\r\n\r\n", head, StringComparison.Ordinal);
            Assert.Equal(Header(get, "Content-Type"), Header(head, "Content-Type"));
        }
    }

    private static string? Header(string answer, string name) =>
        answer.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase));

    private static string Typed(string type) => type.Length == 0 ? "" : $"Content-Type: {type}\r\n";

    /// <summary>A page for people, problem details for programs; pages of HTML carry the rule that no script may run.</summary>
    private static bool IsRefusalOrAnswer(string answer, string path)
    {
        var status = int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        var kind =
            path.StartsWith("/api", StringComparison.Ordinal) || path.StartsWith("/health", StringComparison.Ordinal)
                ? "application/problem+json"
                : "text/html";
        return status is >= 200 and < 400
            || (status is >= 400 and < 500 && answer.Contains("Content-Type: " + kind, StringComparison.OrdinalIgnoreCase));
    }

    private IEnumerable<(string Method, string Path)> Sending() =>
        Routes().Where(route => route.Method is "POST" or "PUT" or "DELETE");

    private IEnumerable<string> Reading() =>
        Routes().Where(route => route.Method == "GET").Select(route => route.Path).Append("/survey.css");

    private IEnumerable<(string Method, string Path)> Routes() =>
        App
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint =>
                (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Select(method =>
                    (method, "/" + Filled(endpoint.RoutePattern.RawText!).TrimStart('/'))
                )
            );

    private static string Filled(string route) =>
        route
            .Replace("{survey}", "digital-skills", StringComparison.Ordinal)
            .Replace("{id}", "digital-skills", StringComparison.Ordinal)
            .Replace("{page}", "profile", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal)
            .Replace("{", "", StringComparison.Ordinal)
            .Replace("}", "", StringComparison.Ordinal);

    private async Task<string> Raw(string head, string? body)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, App.Address.Port);
        await using var stream = client.GetStream();
        var length = body is null ? "" : $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n";
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{head}{length}Connection: close\r\n\r\n{body}"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
