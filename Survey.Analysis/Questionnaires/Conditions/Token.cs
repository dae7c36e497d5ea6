namespace Survey.Analysis.Questionnaires.Conditions;

/// <param name="Kind">What it is.</param>
/// <param name="Text">Its content; see <see cref="TokenKind"/>.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index after its last character.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    /// <summary>Whether it is that symbol or, in any case, that word.</summary>
    public bool Is(string spelling) =>
        Kind is TokenKind.Symbol or TokenKind.Word && Text.Equals(spelling, StringComparison.OrdinalIgnoreCase);
}
