using System.Net;
using Survey.Tests.Storage;

namespace Survey.Tests.Submitting;

/// <summary>What cannot be read as a submission is refused, and the refusal names what is wrong with it.</summary>
public abstract class MalformedSubmissionsTests(Provider provider, SharedApp shared) : ApiTests(provider, shared)
{
    [Theory]
    [InlineData("short")]
    [InlineData("a key with blanks in it")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task Submit_KeyOfAnotherForm_IsRefused(string key)
    {
        using var response = await Post(Body("en", Valid()), key);

        await AssertProblem(response, HttpStatusCode.BadRequest, "submission/key");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"language":"en"}""")]
    [InlineData("""{"language":null,"answers":{}}""")]
    [InlineData("""{"language":"en","answers":null}""")]
    [InlineData("""{"language":"en","answers":[]}""")]
    [InlineData("""{"language":"en","answers":{"size":null}}""")]
    [InlineData("""{"language":"en","answers":{"size":{"a":{"b":1}}}}""")]
    [InlineData("""{"language":"en","answers":{"size":"1_9","size":"1_9"}}""")]
    [InlineData("""{"language":"en","language":"nl","answers":{}}""")]
    [InlineData("""{"language":"en","answers":{"museum_name":"\ud800"}}""")]
    [InlineData("""{"language":"\ud800","answers":{}}""")]
    [InlineData("""{"language":"en","answers":{"\ud800":"x"}}""")]
    [InlineData("""{"language":"en","answers":{},"weight":9}""")]
    [InlineData("""{"Language":"en","answers":{}}""")]
    public async Task Submit_MalformedBody_Is400(string json)
    {
        using var response = await Post(json);

        await AssertProblem(response, HttpStatusCode.BadRequest, "request/malformed");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[[\"a\"]]")]
    [InlineData("""{"a":{"b":"c"}}""")]
    [InlineData("""{"a":"b","a":"b"}""")]
    public async Task Submit_MalformedAnswer_NamesTheQuestion(string value)
    {
        using var response = await Post($$$"""{"language":"en","answers":{"size":{{{value}}}}}""");

        var problem = await AssertProblem(response, HttpStatusCode.BadRequest, "request/malformed");
        Assert.Contains("'size'", problem["detail"]!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e400", "answers/unknown-code")]
    [InlineData("9223372036854775808", "answers/unknown-code")]
    [InlineData("true", "answers/wrong-shape")]
    public async Task Submit_ValueOfAnotherKind_Is422(string value, string code)
    {
        using var response = await Post($$$"""{"language":"en","answers":{"size":{{{value}}}}}""");

        var problem = await AssertProblem(response, HttpStatusCode.UnprocessableEntity, "answers/refused");
        Assert.Equal(code, problem["errors"]!["size"]![0]!["code"]!.ToString());
    }
}

public sealed class MalformedSubmissionsOnSqliteTests(AppOnSqlite shared)
    : MalformedSubmissionsTests(Provider.Sqlite, shared),
        IClassFixture<AppOnSqlite>;

public sealed class MalformedSubmissionsOnPostgresTests(AppOnPostgres shared)
    : MalformedSubmissionsTests(Provider.Postgres, shared),
        IClassFixture<AppOnPostgres>;
