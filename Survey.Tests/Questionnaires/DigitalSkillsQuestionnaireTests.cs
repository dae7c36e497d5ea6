using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;

namespace Survey.Tests.Questionnaires;

/// <summary>The shipped questionnaire has no problems and follows the structure of the guide.</summary>
public sealed class DigitalSkillsQuestionnaireTests
{
    private static readonly string[] SkillQuestions =
    [
        "basic_current",
        "basic_desired",
        "essential_current",
        "essential_desired",
        "advanced_current",
        "advanced_desired",
    ];

    private static readonly Reading<Questionnaire> Shipped = Read();

    [Fact]
    public void Questionnaire_AsShipped_ReadsWithoutProblems() => Assert.Empty(Shipped.Problems);

    [Fact]
    public void Questionnaire_AsShipped_HasTheGuidesQuestionsInFiveLanguages()
    {
        Assert.NotNull(Shipped.Value);
        Assert.Equal(32, Shipped.Value.Questions.Count);
        Assert.Equal(["en", "nl", "es", "it", "el"], Shipped.Value.Languages);
    }

    [Fact]
    public void SkillQuestions_NowAndWanted_AskAboutTheSame35SkillsOnTheSameLevels()
    {
        var matrices = SkillQuestions.Select(name => Assert.IsType<MatrixQuestion>(Shipped.Value?.Find(name))).ToList();

        Assert.All(matrices, matrix => Assert.Equal(["cannot", "with_help", "alone", "can_teach"], Codes(matrix.Columns)));
        Assert.All(matrices.Chunk(2), pair => Assert.Equal(Codes(pair[0].Rows), Codes(pair[1].Rows)));
        Assert.Equal(35, matrices.Chunk(2).SelectMany(pair => Codes(pair[0].Rows)).Distinct().Count());
    }

    private static IEnumerable<string> Codes(IEnumerable<Option> options) => options.Select(option => option.Code);

    private static Reading<Questionnaire> Read()
    {
        var path = Path.Combine(ProjectFolder.Root, "questionnaires", "digital-skills", "questionnaire.json");
        return QuestionnaireReader.Read(new("questionnaire.json", File.ReadAllBytes(path)), "digital-skills");
    }
}
