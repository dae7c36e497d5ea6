using System.Collections.Frozen;

namespace Survey.Analysis.Questionnaires.Conditions;

/// <summary>
/// The functions that depend on answers alone. Those of numbers look into lists and leave out what is not answered or no number.
/// </summary>
internal static class Functions
{
    private static readonly FrozenDictionary<string, Function> ByName = new Function[]
    {
        new("iif", 3, arguments => LooseValue.IsTrue(arguments[0]) ? arguments[1] : arguments[2]),
        new("count", Arity: null, arguments => new NumberValue(arguments.SelectMany(LooseValue.Items).Count())),
        new("sum", Arity: null, arguments => LooseValue.Number(() => Numbers(arguments).Sum())),
        new("min", Arity: null, arguments => Extreme(Numbers(arguments), Enumerable.Min)),
        new("max", Arity: null, arguments => Extreme(Numbers(arguments), Enumerable.Max)),
    }.ToFrozenDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All names in alphabetical order.</summary>
    public static IEnumerable<string> Names => ByName.Keys.Order(StringComparer.Ordinal);

    public static Function? Find(string name) => ByName.GetValueOrDefault(name);

    private static List<decimal> Numbers(IEnumerable<AnswerValue?> arguments) =>
        [.. arguments.SelectMany(LooseValue.Items).Select(LooseValue.ToNumber).OfType<decimal>()];

    private static NumberValue? Extreme(List<decimal> numbers, Func<IEnumerable<decimal>, decimal> extreme) =>
        numbers.Count == 0 ? null : new NumberValue(extreme(numbers));
}
