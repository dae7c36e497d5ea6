using System.Text;
using Survey.Analysis.Interchange;
using Survey.Analysis.Plans;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Tests.Questionnaires;

namespace Survey.Tests;

/// <summary>Questionnaires and answers small enough to check by hand, and the real ones of the repository.</summary>
internal static class Example
{
    /// <summary>Two single-choice and two multiple-choice questions, and one that only some respondents are asked.</summary>
    public const string TwoByTwo = """
        {"title": "Example", "pages": [{"name": "one", "elements": [
          {"type": "radiogroup", "name": "place", "title": "Place", "choices": [{"value": "n", "text": "North"}, {"value": "s", "text": "South"}]},
          {"type": "radiogroup", "name": "kind", "title": "Kind", "choices": [{"value": "a", "text": "Art"}, {"value": "b", "text": "Boats"}, {"value": "c", "text": "Coins"}]},
          {"type": "checkbox", "name": "tools", "title": "Tools", "choices": [{"value": "x", "text": "Phone"}, {"value": "y", "text": "Tablet"}]},
          {"type": "checkbox", "name": "times", "title": "Times", "choices": [{"value": "am", "text": "Morning"}, {"value": "pm", "text": "Afternoon"}]},
          {"type": "radiogroup", "name": "north_only", "title": "North only", "visibleIf": "{place} = 'n'", "choices": [{"value": "1", "text": "One"}, {"value": "2", "text": "Two"}]}
        ]}]}
        """;

    public static Questionnaire Questionnaire(string json)
    {
        var reading = QuestionnaireReader.Read(new SourceFile("example.json", Encoding.UTF8.GetBytes(json)), "example");
        Assert.Empty(reading.Problems);
        return reading.Value!;
    }

    /// <param name="questionnaire">What was answered.</param>
    /// <param name="csv">An answers file.</param>
    public static ResponseSet Responses(Questionnaire questionnaire, string csv)
    {
        var builder = new ResponseSetBuilder(questionnaire);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var reading = AnswersFile.Read(stream, "example.csv", questionnaire, (response, _) => builder.Add(response));
        Assert.Empty(reading.Problems);
        return builder.Build();
    }

    public static string DigitalSkillsFolder { get; } = Path.Combine(ProjectFolder.Root, "questionnaires", "digital-skills");

    public static string GuideAnswers { get; } = Path.Combine(DigitalSkillsFolder, "guide-2021.csv");

    public static QuestionnaireFolder DigitalSkills()
    {
        var files = Directory
            .GetFiles(DigitalSkillsFolder, "*.json")
            .Select(path => new SourceFile(path, File.ReadAllBytes(path)));
        var reading = QuestionnaireFolder.Read("digital-skills", [.. files]);
        Assert.Empty(reading.Problems);
        return reading.Value!;
    }

    /// <summary>The 24 reconstructed answers.</summary>
    public static ResponseSet Guide(Questionnaire questionnaire) => Responses(questionnaire, File.ReadAllText(GuideAnswers));
}
