using System.Text.RegularExpressions;
using Survey.Analysis.Plans;
using Survey.Analysis.Reports;
using Survey.Analysis.Texts;

namespace Survey.Tests.Reports;

/// <summary>A report by another question than the country speaks of groups.</summary>
public sealed partial class BrokenDownReportTests
{
    private static readonly QuestionnaireFolder Folder = Example.DigitalSkills();

    [Theory]
    [InlineData("size")]
    [InlineData("field")]
    [InlineData("upskilling")]
    public void TitlesIntrosAndFindings_SpeakOfGroups(string by)
    {
        foreach (var language in TextCatalogue.Languages)
        {
            var report = Build(by, language);
            var chapters = report.Sections.Where(section => section.Id is "countries" or "crosstabs").ToList();
            string?[] texts =
            [
                .. chapters.SelectMany(section => new[] { section.Title, section.Intro, section.Sheet }),
                .. chapters.SelectMany(section => section.Findings).Select(finding => finding.Text),
                .. chapters
                    .SelectMany(section => section.Tables)
                    .Where(table => table.Name.StartsWith("t_", StringComparison.Ordinal))
                    .Select(table => table.Title),
                .. report.Summary.Facts.Select(fact => fact.Label),
            ];
            Assert.All(texts, text => Assert.DoesNotMatch(Country(), text ?? ""));
        }
    }

    [Fact]
    public void SheetOfTheProfiles_IsGroups_AndCountriesOnlyByCountry()
    {
        Assert.Contains(Build("size", "en").Sections, section => section.Sheet == "Groups");
        var own = Build(by: null, "en").Sections.Single(section => section.Id == "countries");
        Assert.Equal(("Countries", "National profiles"), (own.Sheet, own.Tables[0].Title));
        Assert.Equal("Countries", Build("country", "en").Sections.Single(section => section.Id == "countries").Sheet);
    }

    [Fact]
    public void Groups_StandInTheQuestionnairesOrder()
    {
        var table = Build("size", "en").Tables.Single(table => table.Name == "t_countries");
        Assert.Equal(
            ["Fewer than 10", "10 to 49", "50 to 249"],
            table.Columns.Where(column => column.Category.Length > 0).Select(column => column.Heading)
        );
    }

    [Fact]
    public void Profiles_SayHowTheGroupsDifferInSize() =>
        Assert.Equal(
            "The groups differ in size: from 4 (“50 to 249”) to 12 (“Fewer than 10”) of 24 respondents.",
            Build("size", "en").Sections.Single(section => section.Id == "countries").Findings[0].Text
        );

    private static Report Build(string? by, string language) =>
        ReportBuilder.Build(Folder, Example.Guide(Folder.Questionnaire), new ReportOptions { By = by, Language = language });

    [GeneratedRegex(
        "countr|nation|land|país|nacional|paes|nazional|χώρ|χωρ|εθνικ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Country();
}
