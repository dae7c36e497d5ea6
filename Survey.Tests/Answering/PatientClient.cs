using System.Net;

namespace Survey.Tests.Answering;

/// <summary>Sends again what the database was too busy for, as a client does.</summary>
internal sealed class PatientClient(HttpClient client)
{
    /// <summary>Sends a form.</summary>
    public async Task<PageAnswer> Post(string address, IEnumerable<(string Name, string Value)> fields)
    {
        var form = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).ToList();
        using var response = await Ask(HttpMethod.Post, address, () => new FormUrlEncodedContent(form));
        return new(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Headers.Location?.ToString(),
            response.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Join('\n', cookies) : ""
        );
    }

    public async Task<HttpResponseMessage> Ask(
        HttpMethod method,
        string address,
        Func<HttpContent>? content = null,
        string? idempotencyKey = null
    )
    {
        while (true)
        {
            using var request = new HttpRequestMessage(method, address) { Content = content?.Invoke() };
            if (idempotencyKey is not null)
            {
                request.Headers.Add("Idempotency-Key", idempotencyKey);
            }

            var response = await client.SendAsync(request);
            if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                return response;
            }

            response.Dispose();
        }
    }
}
