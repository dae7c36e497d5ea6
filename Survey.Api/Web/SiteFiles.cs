using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Survey.Api.Web;

/// <summary>
/// The files that pages use, embedded in the program. Their addresses change with their content, so browsers may cache them for a
/// year.
/// </summary>
internal static class SiteFiles
{
    private const string ForAYear = "public, max-age=31536000, immutable";

    private static readonly EmbeddedFileProvider Files = new(typeof(SiteFiles).Assembly, "Survey.Api.wwwroot");

    public static string Stylesheet { get; } = AddressOf("survey.css");

    public static string Script { get; } = AddressOf("survey.js");

    public static void UseSiteFiles(this IApplicationBuilder app) =>
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = Files,
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = ForAYear,
            }
        );

    private static string AddressOf(string name)
    {
        using var content = Files.GetFileInfo(name).CreateReadStream();
        return $"/{name}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..16]}";
    }
}
