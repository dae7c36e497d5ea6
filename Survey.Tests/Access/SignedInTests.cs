using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Access;
using Survey.Api.Storage;
using Survey.Tests.Storage;

namespace Survey.Tests.Access;

/// <summary>A running application with a key of each role.</summary>
public abstract partial class SignedInTests(Provider provider) : IAsyncLifetime
{
    private protected const string Survey = "digital-skills";

    private protected TestDatabase Test { get; } = new(provider);

    private protected RunningApp App { get; private set; } = null!;

    private protected KeyStore Keys => App.Services.GetRequiredService<KeyStore>();

    public virtual async ValueTask InitializeAsync() => App = await Test.Start();

    public virtual async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Test.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A new key; its id is its name.</summary>
    private protected async Task<string> NewKey(string name, string role = AccessRoles.Partner, string? surveys = null)
    {
        var key = Secret.Create();
        await Keys.Add(
            new AccessKeyRow
            {
                Id = name,
                KeyHash = KeyStore.Hash(key),
                Name = name,
                Role = role,
                Surveys = surveys,
                Created = new DateOnly(2026, 11, 22),
            }
        );
        return key;
    }

    private protected static async Task<HttpResponseMessage> SignIn(HttpClient client, string key, string address = "/sign-in")
    {
        using var form = new FormUrlEncodedContent([new("key", key)]);
        return await client.PostAsync(address, form);
    }

    /// <summary>A browser that is signed in.</summary>
    private protected async Task<HttpClient> Browser(string key, RunningApp? app = null)
    {
        var client = (app ?? App).Client();
        using var answer = await SignIn(client, key);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return client;
    }

    private protected static async Task<HttpStatusCode> Status(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.StatusCode;
    }

    /// <summary>The token that an answer puts into the browser; null where it puts none.</summary>
    private protected static string? TokenOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies)
        && Token().Match(string.Join('\n', cookies)) is { Success: true } found
            ? found.Groups[1].Value
            : null;

    [GeneratedRegex("survey-session=([0-9a-z]{52});", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
