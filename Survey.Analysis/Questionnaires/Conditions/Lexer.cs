using System.Text;

namespace Survey.Analysis.Questionnaires.Conditions;

/// <summary>Cuts the text of a condition into tokens.</summary>
internal static class Lexer
{
    // Two characters before one, so that "<=" is not read as "<".
    private static readonly string[] Symbols =
    [
        "||",
        "&&",
        "==",
        "!=",
        "<>",
        "<=",
        ">=",
        "*=",
        "=",
        "<",
        ">",
        "+",
        "-",
        "*",
        "/",
        "%",
        "!",
        "(",
        ")",
        "[",
        "]",
        ",",
    ];

    /// <summary>The token that begins at or after <paramref name="index"/>.</summary>
    public static Token Next(string text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        if (index == text.Length)
        {
            return new(TokenKind.End, "", index, index);
        }

        return text[index] switch
        {
            '{' => Variable(text, index),
            '\'' or '"' => Quoted(text, index),
            >= '0' and <= '9' => Run(TokenKind.Number, text, index, c => char.IsAsciiLetterOrDigit(c) || c == '.'),
            var c when char.IsLetter(c) => Run(TokenKind.Word, text, index, next => char.IsLetterOrDigit(next) || next == '_'),
            _ => Symbol(text, index),
        };
    }

    private static Token Variable(string text, int start)
    {
        var end = text.IndexOf('}', start);
        if (end < 0)
        {
            return new(TokenKind.Fault, "'{' has no '}'", start, text.Length);
        }

        var name = text[(start + 1)..end].Trim();
        return name.Length == 0
            ? new(TokenKind.Fault, "name a question between '{' and '}'", start, end + 1)
            : new(TokenKind.Variable, name, start, end + 1);
    }

    private static Token Quoted(string text, int start)
    {
        var content = new StringBuilder();
        for (var index = start + 1; index < text.Length; index++)
        {
            if (text[index] == text[start])
            {
                return new(TokenKind.Text, content.ToString(), start, index + 1);
            }

            if (text[index] == '\\' && index + 1 < text.Length)
            {
                index++;
            }

            content.Append(text[index]);
        }

        return new(TokenKind.Fault, $"the text has no closing {text[start]}", start, text.Length);
    }

    private static Token Run(TokenKind kind, string text, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return new(kind, text[start..end], start, end);
    }

    private static Token Symbol(string text, int start)
    {
        var symbol = Array.Find(Symbols, candidate => string.CompareOrdinal(text, start, candidate, 0, candidate.Length) == 0);
        return symbol is null
            ? new(TokenKind.Fault, $"'{text[start]}' has no meaning here", start, start + 1)
            : new(TokenKind.Symbol, symbol, start, start + symbol.Length);
    }
}
