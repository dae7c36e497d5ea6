namespace Survey.Analysis.Questionnaires.Conditions;

/// <summary>The operators on values, except <c>and</c> and <c>or</c>, which may leave out their second operand.</summary>
internal static class Computation
{
    /// <summary>
    /// A flag, or for arithmetic a number; no value where an operand is no number, the divisor is zero or the result too large.
    /// </summary>
    public static AnswerValue? Of(Operator @operator, AnswerValue? left, AnswerValue? right) =>
        @operator is >= Operator.Add and <= Operator.Remainder
            ? Arithmetic(@operator, LooseValue.ToNumber(left), LooseValue.ToNumber(right))
            : new FlagValue(Holds(@operator, left, right));

    private static bool Holds(Operator @operator, AnswerValue? left, AnswerValue? right) =>
        @operator switch
        {
            Operator.Equal => LooseValue.AreEqual(left, right),
            Operator.NotEqual => !LooseValue.AreEqual(left, right),
            Operator.Less => LooseValue.Order(left, right) < 0,
            Operator.LessOrEqual => LooseValue.Order(left, right) <= 0,
            Operator.Greater => LooseValue.Order(left, right) > 0,
            Operator.GreaterOrEqual => LooseValue.Order(left, right) >= 0,
            Operator.Contains => LooseValue.Contains(left, right),
            Operator.NotContains => !LooseValue.Contains(left, right),
            Operator.AnyOf => LooseValue.HasAny(left, right),
            Operator.AllOf => LooseValue.HasAll(left, right),
            Operator.NoneOf => !LooseValue.HasAny(left, right),
            _ => throw new ArgumentOutOfRangeException(nameof(@operator), @operator, "Not an operator that holds or not."),
        };

    private static NumberValue? Arithmetic(Operator @operator, decimal? left, decimal? right)
    {
        if (left is not { } first || right is not { } second)
        {
            return null;
        }

        return LooseValue.Number(() =>
            @operator switch
            {
                Operator.Add => first + second,
                Operator.Subtract => first - second,
                Operator.Multiply => first * second,
                Operator.Divide => first / second,
                _ => first % second,
            }
        );
    }
}
