using System.Security.Cryptography;

namespace Survey.Api.Operations;

/// <summary>The one file that pages ask for. Its address changes with its content, so browsers may keep it for a year.</summary>
internal static class Stylesheet
{
    private const string Name = "survey.css";

    private const string ForAYear = "public, max-age=31536000, immutable";

    public static string Address { get; } = $"/{Name}?v={Hash()}";

    public static void UseStylesheet(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = ForAYear,
    });

    private static string Hash()
    {
        var content = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "wwwroot", Name));
        return Convert.ToHexStringLower(SHA256.HashData(content))[..16];
    }
}
