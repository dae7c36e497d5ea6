using System.Text.Json.Nodes;
using Survey.Analysis.Texts;
using Survey.Api.Surveys;
using Survey.Api.Upkeep;
using Survey.Api.Web;
using Survey.Tests.Commands;

namespace Survey.Tests.Upkeep;

public sealed class ProcessingRecordTests : IDisposable
{
    private static readonly SurveyCatalogue Catalogue = SurveyCatalogue.Load(Path.GetDirectoryName(Example.DigitalSkillsFolder)!);

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Languages => [.. TextCatalogue.Languages];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Settings_ThatAreMissing_StandInIt()
    {
        var bare = Of("en", new WebSettings { HasRateLimits = false });
        var full = Of(
            "en",
            new WebSettings
            {
                Organiser = "Museums United",
                Contact = "privacy@museums.example",
                PublicUrl = new("https://survey.museums.example"),
                Backups = "/backups",
            }
        );

        Assert.Contains("set SURVEY_ORGANISER", bare, StringComparison.Ordinal);
        Assert.Contains("not known to be encrypted", bare, StringComparison.Ordinal);
        Assert.Contains("Limits are switched off", bare, StringComparison.Ordinal);
        Assert.Contains("Backups: the program makes none", bare, StringComparison.Ordinal);
        Assert.Contains("- Museums United, privacy@museums.example\n", full, StringComparison.Ordinal);
        Assert.Contains("Connections are encrypted (https)", full, StringComparison.Ordinal);
        Assert.Contains("Backups: 8 weeks", full, StringComparison.Ordinal);
        Assert.Contains("counts below 10 are hidden from the public, below 5 from partners", full, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_OfPostgres_ShowNeitherPasswordNorFile()
    {
        var record = Of(
            "en",
            new WebSettings { Data = "Host=db;Database=survey;Username=survey;Password=s3cret", Backups = "/backups" }
        );

        Assert.DoesNotContain("s3cret", record, StringComparison.Ordinal);
        Assert.DoesNotContain("Password", record, StringComparison.Ordinal);
        Assert.Contains("The database is PostgreSQL", record, StringComparison.Ordinal);
        Assert.Contains("Backups: the program makes none", record, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Record_InEveryLanguage_NamesThePersonalQuestionsAndLeavesNoPlaceOpen(string language)
    {
        var record = Of(language, new WebSettings());

        var survey = Assert.Single(Catalogue.Surveys).Questionnaire;
        Assert.Contains(survey.Title.In(language), record, StringComparison.Ordinal);
        Assert.Contains(
            survey.Find("email")!.Wording.In(language).TrimEnd('?', ':', '.', ';', ' '),
            record,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("{", record, StringComparison.Ordinal);
    }

    [Fact]
    public void Command_WritesItForPeopleAndForPrograms()
    {
        var people = CommandProcess.Run("record", "--out", folder.File("record.md"), "--language", "el");
        var programs = CommandProcess.Run("record", "--out", folder.File("record.json"));
        var wrong = CommandProcess.Run("record", "--out", folder.File("record.pdf"));

        Assert.Equal((0, ""), (people.ExitCode, people.Error));
        Assert.StartsWith("# Αρχείο δραστηριοτήτων", File.ReadAllText(folder.File("record.md")), StringComparison.Ordinal);
        Assert.Equal(0, programs.ExitCode);
        Assert.Equal(
            ["controller", "purposes", "people", "data", "recipients", "retention", "security", "rights"],
            JsonNode.Parse(File.ReadAllText(folder.File("record.json")))!["parts"]!.AsArray().Select(part => (string)part!["id"]!)
        );
        Assert.Equal(2, wrong.ExitCode);
    }

    private static string Of(string language, WebSettings settings) =>
        new ProcessingRecordWriter(SurveyTexts.BuiltIn, language, settings, Catalogue, metrics: null)
            .Write(new(2026, 11, 22))
            .Markdown();
}
