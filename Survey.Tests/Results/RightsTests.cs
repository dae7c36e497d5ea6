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
            var own = route
                .Metadata.GetMetadata<IHttpMethodMetadata>()!
                .HttpMethods.Select(name => HttpMethod.Parse(name))
                .ToList(); // a route has one
            foreach (var method in Methods)
            {
                var isThere = own.Contains(method);
                await AssertStatus(nobody, method, address, isThere ? Refused(address) : HttpStatusCode.MethodNotAllowed);
                await AssertStatus(
                    foreign,
                    method,
                    address,
                    !isThere ? HttpStatusCode.MethodNotAllowed
                        : isOfSurvey ? HttpStatusCode.NotFound
                        : HttpStatusCode.OK
                );
                foreach (var (role, insider) in AccessRoles.All.Zip(insiders))
                {
                    var may = role != AccessRoles.Partner || PolicyOf(route) == AccessRoles.Partner;
                    await AssertStatus(
                        insider,
                        method,
                        address,
                        !isThere ? HttpStatusCode.MethodNotAllowed
                            : may ? Allowed(method, address)
                            : HttpStatusCode.Forbidden
                    );
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
        // A route for administrators needs a column of its own here.
        Assert.All(routes, route => Assert.Contains(PolicyOf(route), new[] { AccessRoles.Partner, AccessRoles.Researcher }));
        return routes;
    }

    private static string? PolicyOf(RouteEndpoint route) => route.Metadata.GetMetadata<IAuthorizeData>()!.Policy; // see Routes

    /// <summary>What a blank form is told, by whoever may send it; a page is shown.</summary>
    private static HttpStatusCode Allowed(HttpMethod method, string address) =>
        method == HttpMethod.Get ? HttpStatusCode.OK
        : address.EndsWith("/revoke", StringComparison.Ordinal) ? HttpStatusCode.NotFound
        : HttpStatusCode.UnprocessableEntity;

    private static string Address(RouteEndpoint route) =>
        route
            .RoutePattern.RawText!.Replace("{survey}", Survey, StringComparison.Ordinal)
            .Replace("{id}", Survey, StringComparison.Ordinal)
            .Replace("{chapter}", "gap", StringComparison.Ordinal)
            .Replace("{country}", "GR", StringComparison.Ordinal)
            .Replace("{ending}", "csv", StringComparison.Ordinal)
            .Replace("{link}", "nothing", StringComparison.Ordinal)
            .Replace("{file}", "t_ownership.csv", StringComparison.Ordinal)
            .Replace("{format}", "json", StringComparison.Ordinal)
        + (route.RoutePattern.RawText!.Contains("/crosstab", StringComparison.Ordinal) ? "?rows=ownership&columns=country" : "");

    private static HttpStatusCode Refused(string address) =>
        address.StartsWith("/api/", StringComparison.Ordinal) ? HttpStatusCode.Unauthorized : HttpStatusCode.SeeOther;

    private static async Task AssertStatus(HttpClient client, HttpMethod method, string address, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Content = method == HttpMethod.Post ? new FormUrlEncodedContent([new("name", "")]) : null;
        using var answer = await client.SendAsync(request);
        Assert.True(answer.StatusCode == expected, $"{method} {address}: {answer.StatusCode} instead of {expected}");
    }
}
