using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Access;
using Survey.Tests.Access;
using Survey.Tests.Storage;

namespace Survey.Tests.Results;

/// <summary>Every route that is not open to all, for everybody who may ask, by every method.</summary>
public sealed class RightsTests() : SignedInTests(Provider.Sqlite)
{
    private static readonly HttpMethod[] Methods = [HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete];

    [Fact]
    public async Task EveryRoute_ByEverybodyAndEveryMethod_AnswersAsItsRuleSays()
    {
        using var nobody = App.Client();
        using var foreign = await Browser(await NewKey("f", AccessRoles.Administrator, surveys: "other"));
        var insiders = new List<HttpClient>();
        foreach (var role in AccessRoles.All)
        {
            insiders.Add(await Browser(await NewKey(role, role, surveys: Survey)));
        }

        foreach (var route in Routes())
        {
            var address = Address(route);
            var isOfSurvey = address.Contains(Survey, StringComparison.Ordinal);
            foreach (var method in Methods)
            {
                var isThere = method == HttpMethod.Get;
                await AssertStatus(nobody, method, address, isThere ? Refused(address) : HttpStatusCode.MethodNotAllowed);
                await AssertStatus(
                    foreign,
                    method,
                    address,
                    !isThere ? HttpStatusCode.MethodNotAllowed
                        : isOfSurvey ? HttpStatusCode.NotFound
                        : HttpStatusCode.OK
                );
                foreach (var insider in insiders)
                {
                    await AssertStatus(insider, method, address, isThere ? HttpStatusCode.OK : HttpStatusCode.MethodNotAllowed);
                }
            }
        }

        insiders.ForEach(insider => insider.Dispose());
    }

    private List<RouteEndpoint> Routes()
    {
        var routes = App
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .ToList();
        Assert.NotEmpty(routes);
        // A route for researchers or administrators, or one that changes something, needs a column of its own here.
        Assert.All(routes, route => Assert.Equal(["GET"], route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods));
        Assert.All(routes, route => Assert.Equal(AccessRoles.Partner, route.Metadata.GetMetadata<IAuthorizeData>()!.Policy));
        return routes;
    }

    private static string Address(RouteEndpoint route) =>
        route
            .RoutePattern.RawText!.Replace("{survey}", Survey, StringComparison.Ordinal)
            .Replace("{id}", Survey, StringComparison.Ordinal)
            .Replace("{chapter}", "gap", StringComparison.Ordinal)
        + (route.RoutePattern.RawText!.EndsWith("/crosstab", StringComparison.Ordinal) ? "?rows=ownership&columns=country" : "");

    private static HttpStatusCode Refused(string address) =>
        address.StartsWith("/api/", StringComparison.Ordinal) ? HttpStatusCode.Unauthorized : HttpStatusCode.SeeOther;

    private static async Task AssertStatus(HttpClient client, HttpMethod method, string address, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, address);
        using var answer = await client.SendAsync(request);
        Assert.True(answer.StatusCode == expected, $"{method} {address}: {answer.StatusCode} instead of {expected}");
    }
}
