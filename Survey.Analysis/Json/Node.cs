namespace Survey.Analysis.Json;

/// <summary>A JSON value that knows where it stands. The kinds below are all there are.</summary>
internal abstract class Node
{
    private readonly Node? parent;
    private readonly string key;

    private Node(Node? parent, string key, int line)
    {
        this.parent = parent;
        this.key = key;
        Line = line;
    }

    /// <summary>From 1: the line of the property's name, else of the value itself.</summary>
    public int Line { get; }

    /// <summary>The JSON pointer (RFC 6901); empty for the whole file.</summary>
    public string Pointer =>
        parent is null
            ? ""
            : $"{parent.Pointer}/{key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The name or id of the nearest object around, or of this one; null where none has one.</summary>
    public virtual string? Owner => parent?.Owner;

    /// <summary>For messages: "a text".</summary>
    public abstract string Kind { get; }

    internal sealed class Object(Node? parent, string key, int line) : Node(parent, key, line)
    {
        private readonly OrderedDictionary<string, Node> members = [];

        public IReadOnlyList<KeyValuePair<string, Node>> Members => members;

        public override string Kind => "an object";

        public override string? Owner =>
            (Find("name") ?? Find("id") ?? Find("table")) is Text { Value.Length: > 0 } name ? name.Value : base.Owner;

        public Node? Find(string name) => members.GetValueOrDefault(name);

        /// <returns>False where a member of that name stands already; the first one stays.</returns>
        public bool Add(string name, Node value) => members.TryAdd(name, value);
    }

    internal sealed class Array(Node? parent, string key, int line) : Node(parent, key, line)
    {
        private readonly List<Node> items = [];

        public IReadOnlyList<Node> Items => items;

        public override string Kind => "a list";

        public void Add(Node item) => items.Add(item);
    }

    internal sealed class Text(Node? parent, string key, int line, string value) : Node(parent, key, line)
    {
        public string Value => value;

        public override string Kind => "a text";
    }

    internal sealed class Number(Node? parent, string key, int line, decimal value) : Node(parent, key, line)
    {
        public decimal Value => value;

        public override string Kind => "a number";
    }

    internal sealed class Flag(Node? parent, string key, int line, bool value) : Node(parent, key, line)
    {
        public bool Value => value;

        public override string Kind => "true or false";
    }

    /// <summary>null, or a number beyond the range of decimals.</summary>
    internal sealed class Unusable(Node? parent, string key, int line, string kind) : Node(parent, key, line)
    {
        public override string Kind => kind;
    }
}
