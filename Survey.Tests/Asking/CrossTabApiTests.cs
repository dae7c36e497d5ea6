using System.Net;
using System.Text.Json.Nodes;
using Survey.Api.Access;
using Survey.Tests.Commands;

namespace Survey.Tests.Asking;

/// <summary><c>GET /api/v1/surveys/{id}/results/crosstab</c>.</summary>
public sealed class CrossTabApiTests : AskingTests
{
    [Theory]
    [InlineData("rows=ownership&columns=country", new[] { "--rows", "ownership", "--columns", "country" })]
    [InlineData("rows=ownership&by=size&lang=nl", new[] { "--rows", "ownership", "--columns", "size", "--language", "nl" })]
    [InlineData(
        "rows=ownership,size&columns=country,scarce_skills",
        new[] { "--rows", "ownership,size", "--columns", "country,scarce_skills" }
    )]
    [InlineData("rows=age&columns=country%3Esize", new[] { "--rows", "age", "--columns", "country>size" })]
    [InlineData(
        "rows=ownership&columns=size&where=%7Bcountry%7D%20%3D%20'ES'&confidence=0.9",
        new[] { "--rows", "ownership", "--columns", "size", "--where", "{country} = 'ES'", "--confidence", "0.9" }
    )]
    public async Task CrossTab_OfAResearcher_IsWhatTheCommandWrites(string query, string[] options)
    {
        using var client = App.Client();
        var (exitCode, output, _) = CommandProcess.Run([
            "crosstab",
            "--survey",
            Survey,
            "--data",
            Test.Address,
            "--json",
            .. options,
        ]);

        var answer = await Json(client, $"{CrossTab}?{query}", await Researcher());

        Assert.Equal(0, exitCode);
        Assert.Equal(JsonNode.Parse(output)!.ToJsonString(), answer.ToJsonString());
    }

    [Theory]
    [InlineData("columns=country", "results/missing", "at least one question for the rows")]
    [InlineData("rows=ownership", "results/missing", "at least one question for the columns")]
    [InlineData("rows=ownershp&columns=country", "results/unknown-variable", "did you mean 'ownership'?")]
    [InlineData("rows=ownership&columns=cuntry", "results/unknown-variable", "did you mean 'country'?")]
    [InlineData("rows=ownership&columns=country%3Escarce_skills", "results/nesting", "several answers per respondent")]
    [InlineData("rows=ownership&columns=country&where=%7Bcountry", "results/condition", "at character")]
    [InlineData("rows=ownership&columns=country&where=%7Bcuntry%7D%3D'ES'", "results/condition", "country")]
    [InlineData("rows=ownership&columns=country&filter=country:XX", "results/unknown-option", "no option “XX”")]
    [InlineData("rows=ownership&columns=country&filter=cuntry:ES", "results/unknown-variable", "did you mean 'country'?")]
    [InlineData("rows=ownership&columns=country&min=1000", "results/min", "0 to 20")]
    [InlineData("rows=ownership&columns=country&confidence=95", "results/confidence", "between 0.5 and 0.999")]
    [InlineData("rows=ownership&columns=country&lang=xx", "surveys/unknown-language", "en")]
    [InlineData("rows=ownership&columns=advanced_current", "results/too-many", "At most 3")]
    public async Task ImpossibleWish_IsAnsweredWithWhatToAskInstead(string query, string code, string advice)
    {
        using var client = App.Client();

        using var answer = await Get(client, $"{CrossTab}?{query}", await Researcher());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Contains(advice, (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("filter=country:ES", "where=%7Bcountry%7D%20%3D%20'ES'")]
    [InlineData(
        "filter=country:ES,IT&filter=size:1_9",
        "where=%7Bcountry%7D%20anyof%20%5B'ES','IT'%5D%20and%20%7Bsize%7D%20%3D%20'1_9'"
    )]
    [InlineData(
        "filter=scarce_skills:internet,information",
        "where=%7Bscarce_skills%7D%20anyof%20%5B'internet','information'%5D"
    )]
    public async Task Filter_IsTheConditionThatItStandsFor(string filter, string where)
    {
        using var client = App.Client();
        var key = await Researcher();

        var one = await Json(client, $"{CrossTab}?rows=ownership&columns=mobile_apps&{filter}", key);
        var other = await Json(client, $"{CrossTab}?rows=ownership&columns=mobile_apps&{where}", key);

        Assert.Equal(other.ToJsonString(), one.ToJsonString());
        Assert.InRange((int)one["respondents"]!, 1, Answers - 1);
    }

    [Fact]
    public async Task Partner_NeverSeesSmallCounts_WhateverIsAskedFor()
    {
        using var client = App.Client();
        var partner = await Partner();
        const string Table = $"{CrossTab}?rows=ownership&columns=size";

        var plain = await Json(client, Table, partner);
        var asked = await Json(client, $"{Table}&min=0", partner);
        var all = await Json(client, Table, await Researcher());

        Assert.Equal(plain.ToJsonString(), asked.ToJsonString());
        Assert.Contains(Counts(all), count => count is > 0 and < 5);
        Assert.DoesNotContain(Counts(plain), count => count is > 0 and < 5);
    }

    [Fact]
    public async Task CrossTab_IsSentAgainOnlyOnceTheAnswersHaveChanged()
    {
        using var client = App.Client();
        var key = await NewKey("a", AccessRoles.Administrator);
        const string Table = $"{CrossTab}?rows=ownership&columns=size";
        using var first = await Get(client, Table, key);

        using var same = await Get(client, Table, key, first.Headers.ETag);
        await Import(Answers, 10);
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        using var changed = await Get(client, Table, key, first.Headers.ETag);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, changed.StatusCode));
    }

    [Fact]
    public async Task ForeignSurvey_IsAnsweredLikeAMissingOne_AndOnlyLooksAreNoted()
    {
        using var client = App.Client();
        var (own, foreign) = (await Partner(), await NewKey("b", surveys: "other"));

        using var refused = await Get(client, $"{CrossTab}?rows=ownership&columns=size", foreign);
        using var faulty = await Get(client, $"{CrossTab}?rows=ownership", own);
        using var shown = await Get(client, $"{CrossTab}?rows=ownership&columns=size", own);

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.EndsWith(
            $"/results/crosstab|survey={Survey}",
            Assert.Single(Test.Rows(), row => row.StartsWith("looks:", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<int?> Counts(JsonNode table) =>
        table["counts"]!.AsArray().SelectMany(row => row!.AsArray()).Select(count => (int?)count);
}
