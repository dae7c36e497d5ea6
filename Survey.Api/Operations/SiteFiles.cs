using System.Security.Cryptography;

namespace Survey.Api.Operations;

/// <summary>The files that pages ask for. An address changes with its content, so browsers may keep it for a year.</summary>
internal static class SiteFiles
{
    private const string ForAYear = "public, max-age=31536000, immutable";

    public static string Stylesheet { get; } = AddressOf("survey.css");

    public static string Script { get; } = AddressOf("survey.js");

    public static void UseSiteFiles(this IApplicationBuilder app) =>
        app.UseStaticFiles(
            new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = ForAYear }
        );

    private static string AddressOf(string name)
    {
        var content = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "wwwroot", name));
        return $"/{name}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..16]}";
    }
}
