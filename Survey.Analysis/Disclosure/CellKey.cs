namespace Survey.Analysis.Disclosure;

/// <summary>
/// What a published number counts: the respondents who meet a set of conditions <c>variable=code</c>. The same conditions in any
/// order are the same key, so that a number that stands in several tables is one cell. The default value has no conditions: it
/// counts all respondents.
/// </summary>
/// <remarks>
/// The code <c>*</c> stands for "answered". It is dropped where the key also has a code of that variable, or of an option or
/// row of it (<c>question/option</c>), which implies it.
/// </remarks>
internal readonly record struct CellKey : IComparable<CellKey>
{
    /// <summary>The code of "answered the question".</summary>
    public const string Answered = "*";

    /// <summary>The code of "asked, and left blank".</summary>
    public const string Missing = "∅";

    private readonly string? text;

    private CellKey(string text) => this.text = text;

    /// <summary>All respondents.</summary>
    public static CellKey All => default;

    private string Text => text ?? "";

    /// <exception cref="ArgumentException">A variable or code is empty or holds a line break.</exception>
    public static CellKey Of(string variable, string code) => All.And(variable, code);

    /// <summary>The respondents of this key who also meet the condition.</summary>
    /// <exception cref="ArgumentException">The variable or the code is empty or holds a line break.</exception>
    public CellKey And(string variable, string code)
    {
        Check(variable, nameof(variable));
        Check(code, nameof(code));
        var conditions = Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Append($"{variable}={code}")
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        conditions.RemoveAll(answered =>
            answered.EndsWith($"={Answered}", StringComparison.Ordinal) && conditions.Exists(other => Implies(other, answered))
        );
        return new CellKey(string.Join('\n', conditions));
    }

    public int CompareTo(CellKey other) => string.CompareOrdinal(Text, other.Text);

    public static bool operator <(CellKey left, CellKey right) => left.CompareTo(right) < 0;

    public static bool operator >(CellKey left, CellKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(CellKey left, CellKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CellKey left, CellKey right) => left.CompareTo(right) >= 0;

    /// <summary>The conditions, joined by " &amp; "; "all" without one.</summary>
    public override string ToString() => Text.Length == 0 ? "all" : Text.Replace("\n", " & ", StringComparison.Ordinal);

    /// <summary>The respondents of the whole who are not in the part.</summary>
    internal static CellKey Rest(CellKey whole, CellKey part) => new($"{whole} without {part}");

    /// <summary>Whether anyone counted here left a question of the key blank.</summary>
    internal bool IsMissing => Text.Split('\n').Any(condition => condition.EndsWith($"={Missing}", StringComparison.Ordinal));

    private static bool Implies(string condition, string answered)
    {
        var variable = answered[..^Answered.Length];
        return condition != answered
            && (
                condition.StartsWith(variable, StringComparison.Ordinal)
                || condition.StartsWith($"{variable[..^1]}/", StringComparison.Ordinal)
            );
    }

    private static void Check(string text, string name)
    {
        if (string.IsNullOrEmpty(text) || text.Contains('\n', StringComparison.Ordinal))
        {
            throw new ArgumentException("A condition of a cell has a variable and a code, each on one line.", name);
        }
    }
}
