using System.Globalization;

namespace Survey.Analysis.Questionnaires.Conditions;

/// <summary>
/// Reads a condition by descent, one operator level after the other. After the first error it stands at the end of the text, so
/// that every level returns at once.
/// </summary>
internal sealed class ConditionParser
{
    // Conditions also come from addresses on the web: bounds on length and nesting keep the descent off the stack's end.
    private const int LongestText = 4000;
    private const int DeepestNesting = 40;

    private static readonly Expression.Constant Nothing = new(Value: null);

    private readonly string text;
    private readonly IReadOnlyList<string> names;
    private Token token;
    private int depth;
    private ConditionError? error;

    private ConditionParser(string text, IReadOnlyList<string> names)
    {
        this.text = text;
        this.names = names;
        Advance(0);
    }

    public static Expression Parse(string text, IReadOnlyList<string> names, out ConditionError? error)
    {
        if (text.Length > LongestText)
        {
            error = new(LongestText, $"the condition is longer than {LongestText} characters; split it");
            return Nothing;
        }

        var parser = new ConditionParser(text, names);
        var root = parser.Level(Operators.Loosest);
        if (parser.token.Kind != TokenKind.End)
        {
            parser.Fail($"expected an operator or the end, found {parser.Found}");
        }

        error = parser.error;
        return root;
    }

    private string Found => token.Kind == TokenKind.End ? "the end" : text[token.Start..token.End];

    private Expression Level(int level)
    {
        if (level > Operators.Tightest)
        {
            return Factor();
        }

        var left = Level(level + 1);
        while (
            token.Kind is TokenKind.Symbol or TokenKind.Word
            && Operators.Find(token.Text) is { } @operator
            && Operators.Level(@operator) == level
        )
        {
            Next();
            left = new Expression.Binary(@operator, left, Level(level + 1));
        }

        return left;
    }

    private Expression Factor()
    {
        if (++depth > DeepestNesting)
        {
            return Fail($"nested deeper than {DeepestNesting} levels; split the condition");
        }

        var factor = Prefixed();
        depth--;
        while (token.Is("empty") || token.Is("notempty"))
        {
            factor = new Expression.Emptiness(factor, Expected: token.Is("empty"));
            Next();
        }

        return factor;
    }

    private Expression Prefixed()
    {
        if (Took("!") || Took("negate"))
        {
            return new Expression.Not(Factor());
        }

        if (Took("-"))
        {
            return new Expression.Binary(Operator.Subtract, new Expression.Constant(new NumberValue(0)), Factor());
        }

        if (Took("["))
        {
            return new Expression.ListOf(Items("]"));
        }

        return Took("(") ? Parenthesized() : Atom();
    }

    private Expression Parenthesized()
    {
        var inner = Level(Operators.Loosest);
        Expect(")");
        return inner;
    }

    private Expression Atom()
    {
        var atom = token;
        switch (atom.Kind)
        {
            case TokenKind.Variable:
                Next();
                return Expression.Variable.Of(atom.Text, names);
            case TokenKind.Text:
                Next();
                return new Expression.Constant(new TextValue(atom.Text));
            case TokenKind.Number:
                return Number(atom);
            case TokenKind.Word:
                return Word(atom);
            default:
                return Fail($"expected a question in braces, a text in quotes or a number, found {Found}");
        }
    }

    private Expression.Constant Number(Token atom)
    {
        if (!decimal.TryParse(atom.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return Fail($"{atom.Text} is no number; put a text in quotes");
        }

        Next();
        return new Expression.Constant(new NumberValue(number));
    }

    private Expression Word(Token atom)
    {
        if (atom.Is("true") || atom.Is("false"))
        {
            return Literal(new FlagValue(atom.Is("true")));
        }

        if (atom.Is("null") || atom.Is("undefined"))
        {
            return Literal(value: null);
        }

        if (!Lexer.Next(text, atom.End).Is("("))
        {
            return Fail($"{atom.Text} is no keyword; put a text in quotes and a question in braces");
        }

        if (Functions.Find(atom.Text) is not { } function)
        {
            return Fail($"there is no function {atom.Text}; the functions are {string.Join(", ", Functions.Names)}");
        }

        Next();
        Next();
        return Call(atom, function);
    }

    private Expression Call(Token atom, Function function)
    {
        var arguments = Items(")");
        return function.Takes(arguments.Count)
            ? new Expression.Call(function, arguments)
            : Fail($"{function.Name} takes {function.Expected}, not {arguments.Count}", atom.Start);
    }

    private Expression.Constant Literal(AnswerValue? value)
    {
        Next();
        return new(value);
    }

    /// <summary>Expressions separated by commas, up to and with the closing symbol.</summary>
    private List<Expression> Items(string closing)
    {
        var items = new List<Expression>();
        if (Took(closing))
        {
            return items;
        }

        do
        {
            items.Add(Level(Operators.Loosest));
        } while (Took(","));
        Expect(closing);
        return items;
    }

    private bool Took(string spelling)
    {
        if (!token.Is(spelling))
        {
            return false;
        }

        Next();
        return true;
    }

    private void Expect(string symbol)
    {
        if (!Took(symbol))
        {
            Fail($"expected '{symbol}', found {Found}");
        }
    }

    private void Next() => Advance(token.End);

    private void Advance(int index)
    {
        token = Lexer.Next(text, index);
        if (token.Kind == TokenKind.Fault)
        {
            Fail(token.Text);
        }
    }

    private Expression.Constant Fail(string message, int? start = null)
    {
        error ??= new((start ?? token.Start) + 1, message);
        token = new(TokenKind.End, "", text.Length, text.Length);
        return Nothing;
    }
}
