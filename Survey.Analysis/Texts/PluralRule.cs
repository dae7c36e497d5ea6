namespace Survey.Analysis.Texts;

/// <summary>Which plural form a whole number takes in a language.</summary>
/// <param name="Categories">The forms that numbers from 0 to 999,999 take, in CLDR's order; the last is "other".</param>
/// <param name="CategoryOf">The form of a number from 0.</param>
internal sealed record PluralRule(IReadOnlyList<string> Categories, Func<long, string> CategoryOf);
