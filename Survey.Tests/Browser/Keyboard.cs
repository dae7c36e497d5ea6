using Microsoft.Playwright;

namespace Survey.Tests.Browser;

/// <summary>
/// A user with only a keyboard. Wherever the focus goes, it must be visible and not covered.
/// </summary>
internal sealed class Keyboard(IPage page)
{
    private const int MostSteps = 400;

    private const string Here = """
        selector => {
          const at = document.activeElement, box = (at.closest('label') ?? at).getBoundingClientRect();
          const x = Math.min(box.left + box.width / 2, innerWidth - 1), y = box.top + Math.min(box.height, 40) / 2;
          const seen = document.elementFromPoint(x, y), near = at.closest('label') ?? at;
          const isSeen = box.width <= 1 || at === document.body || (seen && (near.contains(seen) || seen.contains(near)));
          return [at.tagName, at.type ?? '', at.name ?? '', at.value ?? '', isSeen ? 'seen' : 'covered', selector && at.matches(selector) ? 'there' : ''];
        }
        """;

    /// <summary>Presses Tab until the element has the focus.</summary>
    public async Task GoTo(string selector, bool back = false)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if ((await Step(back, selector)).IsThere)
            {
                return;
            }
        }
        Assert.Fail($"No way to {selector} on {page.Url}");
    }

    /// <summary>Moves the focus there, presses Enter and waits for the next page.</summary>
    public async Task Press(string selector)
    {
        await GoTo(selector);
        await PressEnter();
    }

    /// <summary>Presses Enter where the focus is, and waits for the next page.</summary>
    public async Task PressEnter()
    {
        var next = new TaskCompletionSource();
        void Loaded(object? sender, IPage loaded) => next.TrySetResult();
        page.DOMContentLoaded += Loaded;
        await page.Keyboard.PressAsync("Enter");
        await next.Task.WaitAsync(TimeSpan.FromSeconds(30));
        page.DOMContentLoaded -= Loaded;
    }

    /// <summary>Answers every question from the top of the page and stops at the button to continue.</summary>
    /// <param name="text">What is typed in text fields.</param>
    public async Task AnswerAll(string text)
    {
        var answered = new HashSet<string>();
        for (var step = 0; step < MostSteps; step++)
        {
            var (tag, type, name, value, _) = await Step();
            if (type == "submit" && value == "next")
            {
                return;
            }

            if (name is not ("" or "action") && answered.Add(name))
            {
                await Answer(tag, type, name, text);
            }
        }
        Assert.Fail($"No end of {page.Url}");
    }

    private async Task Answer(string tag, string type, string name, string text)
    {
        switch (tag, type)
        {
            case ("SELECT", _):
                await page.Keyboard.PressAsync("ArrowDown");
                break;
            case (_, "radio") when name.Contains("_desired", StringComparison.Ordinal):
                await page.Keyboard.PressAsync("ArrowDown");
                await page.Keyboard.PressAsync("ArrowDown");
                break;
            // Up from the first option is the last one: "other", with a text.
            case (_, "radio") when name == "ownership":
                await page.Keyboard.PressAsync("ArrowUp");
                break;
            case (_, "radio" or "checkbox"):
                await page.Keyboard.PressAsync("Space");
                break;
            // The text beside "other", which is not chosen.
            case (_, "text") when name.EndsWith("-Comment", StringComparison.Ordinal) && name != "ownership-Comment":
                break;
            case (_, "email"):
                await page.Keyboard.TypeAsync("maria@museum.example");
                break;
            case (_, "text"):
                await page.Keyboard.TypeAsync(text);
                break;
        }
    }

    private async Task<(string Tag, string Type, string Name, string Value, bool IsThere)> Step(
        bool back = false,
        string? selector = null
    )
    {
        await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
        var at = await page.EvaluateAsync<string[]>(Here, selector);
        Assert.True(at[4] == "seen", $"The focus is hidden on {page.Url}: {string.Join(' ', at)}");
        return (at[0], at[1], at[2], at[3], at[5] == "there");
    }
}
