using Microsoft.Playwright;
using Survey.Tests.Answering;

namespace Survey.Tests.Browser;

/// <summary>Opens a page in one of its states.</summary>
internal static class StateInBrowser
{
    private const string Post = """
        ([action, fields]) => {
          const form = document.createElement("form");
          form.method = "post";
          form.action = action;
          for (const [name, value] of fields) {
            const field = document.createElement("input");
            field.type = "hidden";
            field.name = name;
            field.value = value;
            form.append(field);
          }
          document.body.append(form);
          form.submit();
        }
        """;

    public static async Task Open(this PageState state, IPage page, string language)
    {
        var address = state.Address(language).ToString();
        await page.Context.ClearCookiesAsync();
        foreach (var (name, value) in state.Cookies)
        {
            await page.Context.Remember(address, value, name);
        }

        if (state.Fields is not { } fields)
        {
            await page.GotoAsync(address);
            return;
        }

        await page.GotoAsync(new Uri(state.Address(language), "/").ToString());
        var answered = page.WaitForURLAsync(address, new PageWaitForURLOptions { WaitUntil = WaitUntilState.Load });
        await page.EvaluateAsync(
            Post,
            new object[] { address, fields.Select(field => new[] { field.Name, field.Value }).ToArray() }
        );
        await answered;
    }

    /// <summary>Gives the browser a cookie, that of a draft unless another is named.</summary>
    public static Task Remember(this IBrowserContext context, string site, string value, string name = Begun.Cookie) =>
        context.AddCookiesAsync([
            new Cookie
            {
                Name = name,
                Value = value,
                Url = new Uri(site).GetLeftPart(UriPartial.Authority),
            },
        ]);
}
