using Microsoft.AspNetCore.Components;

namespace Survey.Api.Web;

/// <summary>A text of a page. As content it is <see cref="Shown"/>, so that a screen reader changes its voice where it must.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Language">Its language; null where it is the page's.</param>
public readonly record struct Said(string Text, string? Language)
{
    /// <summary>The text as content of a page, marked where it is in another language (WCAG 3.1.2).</summary>
    public RenderFragment Shown
    {
        get
        {
            var (text, language) = this;
            return language is null
                ? builder => builder.AddContent(0, text)
                : builder =>
                {
                    builder.OpenElement(0, "span");
                    builder.AddAttribute(1, "lang", language);
                    builder.AddContent(2, text);
                    builder.CloseElement();
                };
        }
    }

    /// <summary>A text in the page's own language.</summary>
    public static implicit operator Said(string text) => new(text, Language: null);

    /// <summary>For attributes: the element around it says which language it is.</summary>
    public static implicit operator string(Said said) => said.Text;

    public override string ToString() => Text;
}
