using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Survey.Tests.Web;

/// <summary>Bodies far larger than anybody's answers are handled one after another.</summary>
public sealed class LargeBodiesTests(AppOnSqlite shared) : SharedAppTests(shared)
{
    private const string Path = "/api/v1/surveys/digital-skills/responses";

    private static string Large =>
        "{\"language\":\"en\",\"answers\":{"
        + string.Join(',', Enumerable.Range(0, 5_000).Select(number => $"\"no_{number}\":\"x\""))
        + "}}";

    [Fact]
    public async Task LargeBodies_ManyAtOnce_AreAllAnswered()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Send(Large)));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.UnprocessableEntity, status));
    }

    [Fact]
    public async Task LargeBody_ThatComesSlowly_KeepsNobodyElseWaiting()
    {
        using var slow = new TcpClient();
        await slow.ConnectAsync(App.Address.Host, App.Address.Port, Cancel);
        var head =
            $"POST {Path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{{";
        await slow.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Cancel);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Send(Large));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<HttpStatusCode> Send(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Client.PostAsync(new Uri(Path, UriKind.Relative), content, Cancel);
        return answer.StatusCode;
    }
}
