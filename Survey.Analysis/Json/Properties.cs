using Survey.Analysis.Problems;

namespace Survey.Analysis.Json;

/// <summary>
/// Reads the properties of one object and remembers which were asked for, so that <see cref="Close"/> can tell the author of
/// every other one. A property of the wrong type is a problem and counts as absent.
/// </summary>
internal sealed class Properties(Node.Object node, ProblemCollector problems)
{
    private readonly List<string> known = [];

    public Node.Object Node => node;

    public ProblemCollector Problems => problems;

    /// <summary>The properties of a value that must be an object; null after the problem that it is none.</summary>
    public static Properties? Of(Node value, ProblemCollector problems)
    {
        if (value is Node.Object node)
        {
            return new(node, problems);
        }

        problems.Add("properties/wrong-type", value, "an object", value.Kind);
        return null;
    }

    /// <param name="name">The name to write today.</param>
    /// <param name="alias">The name of earlier versions of SurveyJS.</param>
    public Node? Find(string name, string? alias = null)
    {
        known.Add(name);
        if (alias is null)
        {
            return node.Find(name);
        }

        known.Add(alias);
        return node.Find(name) ?? node.Find(alias);
    }

    /// <summary>Where a property stands; the object's own place where it is absent.</summary>
    public Node At(string name) => node.Find(name) ?? node;

    public string? Text(string name) => Find<Node.Text>(name, "a text")?.Value;

    /// <summary>The text; a problem and an empty text where it is absent or blank.</summary>
    public string RequiredText(string name)
    {
        if (node.Find(name) is Node.Text { Value: var value } text && string.IsNullOrWhiteSpace(value))
        {
            problems.Add("texts/empty", text);
        }

        return Required(name) is null ? "" : Text(name) ?? "";
    }

    public bool? Flag(string name, string? alias = null) => Find<Node.Flag>(name, "true or false", alias)?.Value;

    public decimal? Number(string name) => Find<Node.Number>(name, "a number")?.Value;

    /// <summary>A whole number of that range, both ends included.</summary>
    public int? Whole(string name, int least, int most)
    {
        if (Find<Node.Number>(name, "a number") is not { } number)
        {
            return null;
        }

        if (decimal.IsInteger(number.Value) && number.Value >= least && number.Value <= most)
        {
            return (int)number.Value;
        }

        problems.Add("properties/out-of-range", number, least, most);
        return null;
    }

    /// <summary>A whole number that must be there; after the problem the least one.</summary>
    public int RequiredWhole(string name, int least, int most) =>
        Required(name) is null ? least : Whole(name, least, most) ?? least;

    /// <summary>True or false, which must be there; after the problem false.</summary>
    public bool RequiredFlag(string name) => Required(name) is not null && Flag(name) == true;

    /// <summary>
    /// One of the values of an enumeration, written in lower case; null where it is absent and after the problem.
    /// </summary>
    public T? Choice<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } written)
        {
            return null;
        }

        var spellings = Enum.GetNames<T>().Select(value => value.ToLowerInvariant()).ToList();
        if (spellings.IndexOf(written) is var index and >= 0)
        {
            return Enum.GetValues<T>()[index];
        }

        problems.Add("types/unknown", At(name), written, NearestName.Advice(written, spellings));
        return null;
    }

    /// <summary>The items of a list of texts; none where it is absent.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var item in Items(name))
        {
            if (item is Node.Text text)
            {
                texts.Add(text.Value);
            }
            else
            {
                problems.Add("properties/wrong-type", item, "a text", item.Kind);
            }
        }

        return texts;
    }

    /// <summary>The items of a list; none where it is absent.</summary>
    public IReadOnlyList<Node> Items(string name) => Find<Node.Array>(name, "a list")?.Items ?? [];

    /// <summary>The items of a list of objects.</summary>
    public IEnumerable<Properties> Objects(string name) => Items(name).Select(item => Of(item, problems)).OfType<Properties>();

    /// <summary>The value, whatever its type; a problem where it is absent.</summary>
    public Node? Required(string name)
    {
        if (Find(name) is { } value)
        {
            return value;
        }

        problems.Add("properties/missing", node, name);
        return null;
    }

    /// <summary>Makes a problem of every property that was not asked for.</summary>
    public void Close()
    {
        foreach (var (name, value) in node.Members.Where(member => !known.Contains(member.Key)))
        {
            problems.Add("properties/unknown", value, name, NearestName.Advice(name, known.Distinct()));
        }
    }

    private T? Find<T>(string name, string expected, string? alias = null)
        where T : Node
    {
        var value = Find(name, alias);
        if (value is not null and not T)
        {
            problems.Add("properties/wrong-type", value, expected, value.Kind);
        }

        return value as T;
    }
}
