namespace Survey.Analysis.Questionnaires.Conditions;

internal enum TokenKind
{
    /// <summary><c>{name}</c>; the text is what stands between the braces.</summary>
    Variable,

    /// <summary>A quoted text, without its quotes.</summary>
    Text,

    Number,

    /// <summary>Letters: a keyword, a word operator or the name of a function.</summary>
    Word,

    Symbol,

    /// <summary>What cannot be read; the text says why.</summary>
    Fault,

    End,
}
