using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;

namespace Survey.Tests.Plans;

/// <summary>The small questionnaire used by the plans and figures of these tests.</summary>
internal static class SampleQuestionnaire
{
    public static SourceFile File { get; } =
        new(
            "sample/questionnaire.json",
            System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Plans", "sample-questionnaire.json"))
        );

    public static Questionnaire Read()
    {
        var reading = QuestionnaireReader.Read(File, "sample");
        Assert.Empty(reading.Problems);
        Assert.NotNull(reading.Value);
        return reading.Value;
    }
}
