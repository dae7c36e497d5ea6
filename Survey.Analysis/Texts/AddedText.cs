namespace Survey.Analysis.Texts;

/// <summary>A text that a project adds to the product's, or puts in the place of one of them.</summary>
/// <param name="Catalogue">Such as "web".</param>
/// <param name="Language">Such as "pt".</param>
/// <param name="Key">That of the English text.</param>
/// <param name="Forms">The text.</param>
internal sealed record AddedText(string Catalogue, string Language, string Key, TextForms Forms);
