using System.Text.Json.Nodes;
using Survey.Tests.Questionnaires;

namespace Survey.Tests.Translations;

/// <summary>The digital-skills questionnaire with Portuguese as a sixth language, and the Portuguese texts of the repository.</summary>
internal sealed class PortugueseSurvey : IDisposable
{
    public const string Language = "pt";

    private readonly TemporaryFolder questionnaires = new();

    public PortugueseSurvey()
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.GetFiles(Example.DigitalSkillsFolder, "*.json"))
        {
            var content = JsonNode.Parse(File.ReadAllText(file))!;
            Translate(content);
            File.WriteAllText(Path.Combine(Folder, Path.GetFileName(file)), content.ToJsonString());
        }
    }

    /// <summary>The Portuguese texts of the product.</summary>
    public static string Texts { get; } = Path.Combine(ProjectFolder.Root, "texts");

    public string Questionnaires => questionnaires.Path;

    public string Folder => Path.Combine(questionnaires.Path, "digital-skills");

    public void Dispose() => questionnaires.Dispose();

    public Task<RunningApp> Start(TemporaryFolder data, string? texts) =>
        RunningApp.Start(data, Questionnaires, plain => plain with { Texts = texts });

    /// <summary>The words of the questionnaire itself do not matter here, as long as they are not English.</summary>
    private static void Translate(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject texts when texts["es"] is JsonValue spanish:
                texts[Language] = spanish.GetValue<string>();
                break;
            case JsonObject members:
                members.ToList().ForEach(member => Translate(member.Value));
                break;
            case JsonArray items:
                items.ToList().ForEach(Translate);
                break;
        }
    }
}
