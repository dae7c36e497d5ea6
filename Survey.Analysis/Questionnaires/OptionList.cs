using System.Collections;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace Survey.Analysis.Questionnaires;

/// <summary>Options in the form's order, which are also found by their codes at once.</summary>
[CollectionBuilder(typeof(OptionList), nameof(Of))]
public sealed class OptionList : IReadOnlyList<Option>
{
    private readonly Option[] options;
    private FrozenDictionary<string, int>? places;

    private OptionList(Option[] options) => this.options = options;

    public int Count => options.Length;

    public Option this[int index] => options[index];

    public static OptionList Of(ReadOnlySpan<Option> options) => new(options.ToArray());

    /// <summary>
    /// The position of the option with that code, compared exactly, the first of several; -1 where there is none.
    /// </summary>
    public int IndexOf(string code)
    {
        places ??= options
            .Index()
            .DistinctBy(place => place.Item.Code)
            .ToFrozenDictionary(place => place.Item.Code, place => place.Index);
        return places.TryGetValue(code, out var at) ? at : -1;
    }

    /// <summary>The option with that code; null where there is none.</summary>
    public Option? Find(string code)
    {
        var at = IndexOf(code);
        return at < 0 ? null : options[at];
    }

    public IEnumerator<Option> GetEnumerator() => ((IEnumerable<Option>)options).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
