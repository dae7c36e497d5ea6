using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Survey.Api.Invitations;

/// <summary>Posters and letters as a self-contained HTML file, ready to be printed.</summary>
internal static class PosterFile
{
    public static async Task<string> Write(PosterView view)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<Poster>(
                ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view })
            );
            return root.ToHtmlString();
        });
    }
}
