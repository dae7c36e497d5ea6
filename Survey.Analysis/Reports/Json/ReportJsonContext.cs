using System.Text.Json.Serialization;

namespace Survey.Analysis.Reports.Json;

/// <summary>How results are serialised, generated at build time: no reflection at the start of a command.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(ReportData))]
[JsonSerializable(typeof(CrossTabData))]
[JsonSerializable(typeof(BannerData))]
[JsonSerializable(typeof(TestData))]
[JsonSerializable(typeof(NoTestData))]
[JsonSerializable(typeof(OrdinalData))]
[JsonSerializable(typeof(ChangeData))]
[JsonSerializable(typeof(NoValueData))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(OrderedDictionary<string, string>))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
