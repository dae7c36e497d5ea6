using System.Text.Json;
using System.Text.Json.Serialization;
using Survey.Analysis.Questionnaires;

namespace Survey.Api.Responses;

/// <summary>Answers inside a larger JSON body.</summary>
internal sealed class AnswersConverter : JsonConverter<IReadOnlyDictionary<string, AnswerValue>>
{
    public override IReadOnlyDictionary<string, AnswerValue> Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => AnswersJson.Read(ref reader);

    public override void Write(
        Utf8JsonWriter writer,
        IReadOnlyDictionary<string, AnswerValue> value,
        JsonSerializerOptions options
    ) => AnswersJson.Write(writer, value);
}
