namespace Survey.Analysis.Questionnaires.Conditions;

/// <summary>What stands between two operands. See <see cref="Operators"/> for the spellings.</summary>
internal enum Operator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Contains,
    NotContains,
    AnyOf,
    AllOf,
    NoneOf,
}
