namespace Survey.Api.Pages;

/// <summary>Another language of a page.</summary>
/// <param name="Code">Such as "nl".</param>
/// <param name="Address">Where the page is in that language; null where a button of the page's form saves and switches.</param>
public sealed record LanguageLink(string Code, string? Address)
{
    public string Name => Words.NameOf(Code);
}
