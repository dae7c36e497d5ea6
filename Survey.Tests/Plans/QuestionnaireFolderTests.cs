using Survey.Analysis.Plans;
using Survey.Analysis.Problems;
using Survey.Tests.Questionnaires;

namespace Survey.Tests.Plans;

public sealed class QuestionnaireFolderTests
{
    [Fact]
    public void Folder_WithOnlyAQuestionnaire_IsFine()
    {
        var reading = QuestionnaireFolder.Read(
            "sample",
            [SampleQuestionnaire.File, BrokenFiles.File("Anything", "sample/README.md")]
        );
        Assert.Empty(reading.Problems);
        Assert.True(reading.Value is { Questionnaire.Id: "sample", Plan: null, Countries: null });
    }

    [Fact]
    public void Folder_WithoutAQuestionnaire_SaysSo()
    {
        var problem = Assert.Single(QuestionnaireFolder.Read("sample", [BrokenFiles.File("{}", "report.json")]).Problems);
        Assert.Equal("file/missing", problem.Id);
        Assert.Equal("sample", problem.File);
    }

    [Fact]
    public void Folder_WithProblemsInTwoFiles_NamesBoth()
    {
        var reading = QuestionnaireFolder.Read(
            "sample",
            [
                SampleQuestionnaire.File,
                BrokenFiles.File("", "sample/report.json"),
                BrokenFiles.File("[]", "sample/countries.json"),
            ]
        );
        Assert.Equal(["sample/report.json", "sample/countries.json"], reading.Problems.Select(problem => problem.File));
        Assert.Null(reading.Value);
    }

    [Fact]
    public void Folder_WhoseQuestionnaireHasProblems_StillNamesUnreadableFiles()
    {
        var reading = QuestionnaireFolder.Read(
            "sample",
            [
                BrokenFiles.File("{}", "questionnaire.json"),
                BrokenFiles.File("{", "report.json"),
                BrokenFiles.File("{}", "countries.json"),
            ]
        );
        Assert.Equal(
            ["questionnaire.json properties/missing", "questionnaire.json pages/empty", "report.json file/not-json"],
            reading.Problems.Select(problem => $"{problem.File} {problem.Id}")
        );
    }

    [Fact]
    public void TheProjectsQuestionnaires_HaveNoProblems()
    {
        var folders = Directory.GetDirectories(Path.Combine(ProjectFolder.Root, "questionnaires"));
        Assert.NotEmpty(folders);
        foreach (var folder in folders)
        {
            var files = Directory
                .GetFiles(folder, "*.json")
                .Select(file => new SourceFile(file, File.ReadAllBytes(file)))
                .ToList();
            Assert.Empty(QuestionnaireFolder.Read(Path.GetFileName(folder), files).Problems);
        }
    }

    [Fact]
    public void DigitalSkills_HasTheGuidesQuestionsAndSkills()
    {
        var folder = Path.Combine(ProjectFolder.Root, "questionnaires", "digital-skills");
        var files = Directory.GetFiles(folder, "*.json").Select(file => new SourceFile(file, File.ReadAllBytes(file))).ToList();
        var read = QuestionnaireFolder.Read("digital-skills", files).Value;
        Assert.NotNull(read);
        Assert.Equal(32, read.Questionnaire.Questions.Count);
        Assert.Equal(["en", "nl", "es", "it", "el"], read.Questionnaire.Languages);
        Assert.Equal(35, read.Plan?.SkillGroups.Sum(group => group.Skills.Count));
        Assert.Equal(1372, read.Countries?.Find("ES", "museums"));
    }
}
