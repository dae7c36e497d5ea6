using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Survey.Analysis.Problems;

namespace Survey.Analysis.Json;

/// <summary>
/// Reads a file into nodes. JSON as in RFC 8259: no comments, no trailing commas; a byte order mark is passed over.
/// </summary>
internal ref struct NodeReader
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly ReadOnlySpan<byte> content;
    private readonly ProblemCollector problems;
    private Utf8JsonReader reader;
    private long counted;
    private int line = 1;

    private NodeReader(ReadOnlySpan<byte> content, ProblemCollector problems)
    {
        this.content = content;
        this.problems = problems;
        reader = new Utf8JsonReader(content);
    }

    /// <summary>The object that the file holds; null after a problem that leaves nothing to read.</summary>
    public static Node.Object? Read(SourceFile file, ProblemCollector problems)
    {
        var content = file.Content.Span;
        if (content.StartsWith(ByteOrderMark))
        {
            content = content[ByteOrderMark.Length..];
        }

        if (FirstLineThatIsNotUtf8(content) is { } faulty)
        {
            return Nothing(problems, "file/not-utf8", faulty);
        }

        if (content.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return Nothing(problems, "file/empty", line: 1);
        }

        return new NodeReader(content, problems).ReadFile();
    }

    private static Node.Object? Nothing(ProblemCollector problems, string rule, int line, params object[] arguments)
    {
        problems.AddToFile(rule, line, arguments);
        return null;
    }

    private static int? FirstLineThatIsNotUtf8(ReadOnlySpan<byte> content)
    {
        if (Utf8.IsValid(content))
        {
            return null;
        }

        var line = 0;
        foreach (var range in content.Split((byte)'\n'))
        {
            line++;
            if (!Utf8.IsValid(content[range]))
            {
                break;
            }
        }

        return line;
    }

    private Node.Object? ReadFile()
    {
        try
        {
            reader.Read();
            var root = ReadNode(parent: null, key: "");
            reader.Read();
            if (root is not Node.Object)
            {
                Nothing(problems, "file/not-json", root.Line, $"found {root.Kind} where an object belongs");
            }

            return root as Node.Object;
        }
        catch (JsonException exception)
        {
            var at = (int)(exception.LineNumber ?? 0) + 1;
            var message = $"unreadable at byte {exception.BytePositionInLine + 1} of the line";
            return Nothing(problems, "file/not-json", at, message);
        }
        catch (InvalidOperationException)
        {
            // The reader's way of rejecting half a surrogate pair such as "\ud800".
            return Nothing(problems, "file/not-json", Line(), "an escaped character is only half a character");
        }
    }

    private Node ReadNode(Node? parent, string key, int? keyLine = null)
    {
        var at = keyLine ?? Line();
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(new Node.Object(parent, key, at)),
            JsonTokenType.StartArray => ReadArray(new Node.Array(parent, key, at)),
            JsonTokenType.String => new Node.Text(parent, key, at, reader.GetString() ?? ""),
            JsonTokenType.Number when reader.TryGetDecimal(out var number) => new Node.Number(parent, key, at, number),
            JsonTokenType.Number => new Node.Unusable(parent, key, at, "a number that is too large"),
            JsonTokenType.Null => new Node.Unusable(parent, key, at, "null"),
            _ => new Node.Flag(parent, key, at, reader.TokenType == JsonTokenType.True),
        };
    }

    private Node.Object ReadObject(Node.Object node)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            var at = Line();
            reader.Read();
            var value = ReadNode(node, name, at);
            if (!node.Add(name, value))
            {
                problems.Add("properties/duplicate", value, name, node.Find(name)?.Line ?? 0);
            }
        }

        return node;
    }

    private Node.Array ReadArray(Node.Array node)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            node.Add(ReadNode(node, node.Items.Count.ToString(CultureInfo.InvariantCulture)));
        }

        return node;
    }

    /// <summary>The line of the current token. Tokens come in order, so each byte is counted once.</summary>
    private int Line()
    {
        line += content[(int)counted..(int)reader.TokenStartIndex].Count((byte)'\n');
        counted = reader.TokenStartIndex;
        return line;
    }
}
