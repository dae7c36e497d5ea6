using System.Collections.Frozen;
using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using Survey.Analysis.Questionnaires;

namespace Survey.Api.Surveys;

/// <summary>
/// The notices that must be shown with the answers of a survey, such as that they are a reconstruction. A notice comes with
/// imported answers and stays with them.
/// </summary>
internal sealed class Notices
{
    private const string Default = "default";
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly FrozenDictionary<string, LocalizedText> bySurvey;

    private Notices(FrozenDictionary<string, LocalizedText> bySurvey) => this.bySurvey = bySurvey;

    /// <summary>For pages of no single survey: the notice of one that has any; null where none has.</summary>
    public LocalizedText? Any => bySurvey.Values.FirstOrDefault();

    public static Notices Read(DbConnection connection) =>
        new(connection.Notices().ToFrozenDictionary(row => row.Survey, row => Parse(row.Texts)));

    public LocalizedText? Of(string survey) => bySurvey.GetValueOrDefault(survey);

    /// <summary>The text by language as a JSON object.</summary>
    public static string Write(LocalizedText notice) =>
        JsonSerializer.Serialize(
            notice
                .Languages.ToDictionary(language => language, notice.In)
                .Append(new(Default, notice.Default))
                .DistinctBy(text => text.Key)
                .ToDictionary(),
            Readable
        );

    private static LocalizedText Parse(string texts)
    {
        var byLanguage = JsonSerializer.Deserialize<Dictionary<string, string>>(texts)!;
        return new LocalizedText(byLanguage[Default], byLanguage);
    }
}
