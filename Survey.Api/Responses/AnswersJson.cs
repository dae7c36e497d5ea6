using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Web;

namespace Survey.Api.Responses;

/// <summary>
/// Answers as stored and served: SurveyJS data, a JSON object of <c>{question: value}</c>. Every kind of value has its own JSON
/// shape, so that reading needs no questionnaire.
/// </summary>
internal static class AnswersJson
{
    /// <summary>Enough for the answers to a long questionnaire.</summary>
    public const int UsualBytes = 4096;

    private const int UsualAnswers = 40;
    private const int UsualRows = 12;

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>In the order of the dictionary.</summary>
    public static string Write(IReadOnlyDictionary<string, AnswerValue> answers)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualBytes);
        Write(buffer, answers);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Appends UTF-8 to what is there.</summary>
    public static void Write(IBufferWriter<byte> buffer, IReadOnlyDictionary<string, AnswerValue> answers)
    {
        using var writer = new Utf8JsonWriter(buffer, Readable);
        Write(writer, answers);
    }

    public static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, AnswerValue> answers)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in answers)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }
        writer.WriteEndObject();
    }

    /// <exception cref="MalformedAnswersException">
    /// Not what <see cref="Write(IReadOnlyDictionary{string, AnswerValue})"/> gives.
    /// </exception>
    public static IReadOnlyDictionary<string, AnswerValue> Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return Read(ref reader);
    }

    /// <summary>Reads from the object's start to its end.</summary>
    /// <exception cref="MalformedAnswersException">
    /// A value has another shape, a key occurs twice, or text is not Unicode.
    /// </exception>
    public static IReadOnlyDictionary<string, AnswerValue> Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new MalformedAnswersException("Answers are an object of question and value.");
        }

        var answers = new Dictionary<string, AnswerValue>(UsualAnswers);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = Text(ref reader);
            reader.Read();
            if (!answers.TryAdd(name, ReadValue(ref reader, name)))
            {
                throw new MalformedAnswersException($"'{AnswerText.Shown(name)}' occurs twice.");
            }
        }
        return answers;
    }

    private static AnswerValue ReadValue(ref Utf8JsonReader reader, string name) =>
        reader.TokenType switch
        {
            JsonTokenType.String => new TextValue(Text(ref reader)),
            JsonTokenType.True => new FlagValue(true),
            JsonTokenType.False => new FlagValue(false),
            // A number beyond every question's range, such as 1e400, is refused by the check, which can name the question.
            JsonTokenType.Number => reader.TryGetDecimal(out var number)
                ? new NumberValue(number)
                : new TextValue(Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.StartArray => new ListValue(ReadCodes(ref reader, name)),
            JsonTokenType.StartObject => new RowsValue(ReadRows(ref reader, name)),
            _ => throw new MalformedAnswersException($"'{AnswerText.Shown(name)}' has no value of a kind that a question takes."),
        };

    private static List<string> ReadCodes(ref Utf8JsonReader reader, string name)
    {
        var codes = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            codes.Add(ReadCode(ref reader, name));
        }

        return codes;
    }

    private static Dictionary<string, string> ReadRows(ref Utf8JsonReader reader, string name)
    {
        var rows = new Dictionary<string, string>(UsualRows);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var row = Text(ref reader);
            reader.Read();
            if (!rows.TryAdd(row, ReadCode(ref reader, name)))
            {
                throw new MalformedAnswersException($"'{AnswerText.Shown(name)}' has row '{AnswerText.Shown(row)}' twice.");
            }
        }
        return rows;
    }

    /// <summary>SurveyJS writes a code that looks like a number as a number.</summary>
    private static string ReadCode(ref Utf8JsonReader reader, string name) =>
        reader.TokenType switch
        {
            JsonTokenType.String => Text(ref reader),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => throw new MalformedAnswersException($"'{AnswerText.Shown(name)}' has something else than codes inside."),
        };

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new MalformedAnswersException("A text is not Unicode: it has half of a surrogate pair.", exception);
        }
    }

    private static void Write(Utf8JsonWriter writer, AnswerValue value)
    {
        switch (value)
        {
            case TextValue text:
                writer.WriteStringValue(text.Text);
                break;
            case FlagValue flag:
                writer.WriteBooleanValue(flag.Flag);
                break;
            case NumberValue number:
                writer.WriteNumberValue(number.Number);
                break;
            case ListValue list:
                WriteCodes(writer, list.Codes);
                break;
            case RowsValue rows:
                WriteRows(writer, rows.Rows);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "No JSON shape for this kind of answer.");
        }
    }

    private static void WriteCodes(Utf8JsonWriter writer, IReadOnlyList<string> codes)
    {
        writer.WriteStartArray();
        foreach (var code in codes)
        {
            writer.WriteStringValue(code);
        }

        writer.WriteEndArray();
    }

    private static void WriteRows(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> rows)
    {
        writer.WriteStartObject();
        foreach (var (row, column) in rows)
        {
            writer.WriteString(row, column);
        }

        writer.WriteEndObject();
    }
}
