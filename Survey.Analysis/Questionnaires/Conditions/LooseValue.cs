using System.Globalization;

namespace Survey.Analysis.Questionnaires.Conditions;

/// <summary>
/// How conditions see values: 5 equals '5', texts are trimmed and compared without case, a list is a set, and nothing, a blank
/// text and an empty list are all empty.
/// </summary>
internal static class LooseValue
{
    private const NumberStyles Digits = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static bool IsEmpty(AnswerValue? value) =>
        value switch
        {
            null => true,
            TextValue text => string.IsNullOrWhiteSpace(text.Text),
            ListValue list => list.Codes.Count == 0,
            RowsValue rows => rows.Rows.Count == 0,
            _ => false,
        };

    /// <summary>Not empty, not no, not zero. A text counts as true unless it reads "false".</summary>
    public static bool IsTrue(AnswerValue? value) =>
        value switch
        {
            FlagValue flag => flag.Flag,
            NumberValue number => number.Number != 0,
            TextValue text => !IsEmpty(text) && !AreEqual(text, new FlagValue(Flag: false)),
            _ => !IsEmpty(value),
        };

    /// <summary>A list equals exactly its own set; a single value counts as a list of one.</summary>
    public static bool AreEqual(AnswerValue? left, AnswerValue? right)
    {
        if (IsEmpty(left) || IsEmpty(right))
        {
            return IsEmpty(left) && IsEmpty(right);
        }

        if (left is RowsValue leftRows && right is RowsValue rightRows)
        {
            return leftRows.Rows.Count == rightRows.Rows.Count && !leftRows.Rows.Except(rightRows.Rows).Any();
        }

        if (left is ListValue || right is ListValue)
        {
            return HasAll(left, right) && HasAll(right, left);
        }

        return Order(left, right) == 0;
    }

    /// <summary>
    /// Negative, zero or positive as numbers where both are, else as texts; null where one is empty or no single value.
    /// </summary>
    public static int? Order(AnswerValue? left, AnswerValue? right)
    {
        if (Text(left) is not { } leftText || Text(right) is not { } rightText)
        {
            return null;
        }

        return ToNumber(left) is { } leftNumber && ToNumber(right) is { } rightNumber
            ? leftNumber.CompareTo(rightNumber)
            : string.Compare(leftText, rightText, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Whether <paramref name="values"/> has everything of <paramref name="wanted"/>; false where either is empty.
    /// </summary>
    public static bool HasAll(AnswerValue? values, AnswerValue? wanted) =>
        !IsEmpty(values) && !IsEmpty(wanted) && Items(wanted).All(item => Has(values, item));

    /// <summary>
    /// Whether <paramref name="values"/> has something of <paramref name="wanted"/>; false where either is empty.
    /// </summary>
    public static bool HasAny(AnswerValue? values, AnswerValue? wanted) => Items(wanted).Any(item => Has(values, item));

    /// <summary>A list has every wanted item; a text has the wanted text in it.</summary>
    public static bool Contains(AnswerValue? values, AnswerValue? wanted) =>
        values is TextValue text
            ? Text(wanted) is { } part && text.Text.Contains(part, StringComparison.OrdinalIgnoreCase)
            : HasAll(values, wanted);

    /// <summary>The items of a list, or the one value; none where it is empty.</summary>
    public static IEnumerable<AnswerValue> Items(AnswerValue? value) =>
        value switch
        {
            ListValue list => list.Codes.Select(code => new TextValue(code)),
            null => [],
            _ => IsEmpty(value) ? [] : [value],
        };

    /// <summary>The number that the value is or reads as, or null.</summary>
    public static decimal? ToNumber(AnswerValue? value) =>
        decimal.TryParse(Text(value), Digits, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A single value as a trimmed text; null for an empty value, a list and a matrix.</summary>
    public static string? Text(AnswerValue? value) =>
        value switch
        {
            TextValue text when !IsEmpty(text) => text.Text.Trim(),
            NumberValue number => number.Number.ToString(CultureInfo.InvariantCulture),
            FlagValue flag => flag.Flag ? YesNoQuestion.TrueCode : YesNoQuestion.FalseCode,
            _ => null,
        };

    /// <summary>The computed number; no value where it is beyond the range of decimals or divides by zero.</summary>
    public static NumberValue? Number(Func<decimal> compute)
    {
        try
        {
            return new NumberValue(compute());
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    private static bool Has(AnswerValue? values, AnswerValue wanted) => Items(values).Any(item => Order(item, wanted) == 0);
}
