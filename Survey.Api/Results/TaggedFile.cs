using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Survey.Api.Results;

/// <summary>Bytes with a tag of their own, so that nobody is sent again what has not changed.</summary>
internal static class TaggedFile
{
    public static FileContentHttpResult Of(byte[] bytes, string type, string? name = null)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\"");
        return TypedResults.File(bytes, type, name, entityTag: tag);
    }
}
