using System.Collections.Frozen;

namespace Survey.Analysis.Questionnaires.Conditions;

/// <summary>The spellings of the operators, and how tightly each binds.</summary>
internal static class Operators
{
    /// <summary>The level that binds least.</summary>
    public const int Loosest = 0;

    /// <summary>The level that binds most.</summary>
    public const int Tightest = 5;

    private static readonly FrozenDictionary<string, Operator> BySpelling = new Dictionary<string, Operator>
    {
        ["or"] = Operator.Or,
        ["||"] = Operator.Or,
        ["and"] = Operator.And,
        ["&&"] = Operator.And,
        ["="] = Operator.Equal,
        ["=="] = Operator.Equal,
        ["equal"] = Operator.Equal,
        ["!="] = Operator.NotEqual,
        ["<>"] = Operator.NotEqual,
        ["notequal"] = Operator.NotEqual,
        ["<"] = Operator.Less,
        ["less"] = Operator.Less,
        ["<="] = Operator.LessOrEqual,
        ["lessorequal"] = Operator.LessOrEqual,
        [">"] = Operator.Greater,
        ["greater"] = Operator.Greater,
        [">="] = Operator.GreaterOrEqual,
        ["greaterorequal"] = Operator.GreaterOrEqual,
        ["+"] = Operator.Add,
        ["-"] = Operator.Subtract,
        ["*"] = Operator.Multiply,
        ["/"] = Operator.Divide,
        ["%"] = Operator.Remainder,
        ["contains"] = Operator.Contains,
        ["contain"] = Operator.Contains,
        ["*="] = Operator.Contains,
        ["notcontains"] = Operator.NotContains,
        ["notcontain"] = Operator.NotContains,
        ["anyof"] = Operator.AnyOf,
        ["allof"] = Operator.AllOf,
        ["noneof"] = Operator.NoneOf,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The operator of that spelling, or null.</summary>
    public static Operator? Find(string spelling) => BySpelling.TryGetValue(spelling, out var found) ? found : null;

    /// <summary>From <see cref="Loosest"/> (or) to <see cref="Tightest"/> (contains).</summary>
    public static int Level(Operator @operator) =>
        @operator switch
        {
            Operator.Or => Loosest,
            Operator.And => 1,
            <= Operator.GreaterOrEqual => 2,
            Operator.Add or Operator.Subtract => 3,
            <= Operator.Remainder => 4,
            _ => Tightest,
        };
}
