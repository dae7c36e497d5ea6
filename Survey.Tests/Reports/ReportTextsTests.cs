using Survey.Analysis.Figures;
using Survey.Analysis.Reports;
using Survey.Analysis.Texts;

namespace Survey.Tests.Reports;

public sealed class ReportTextsTests
{
    private static readonly TextCatalogue Catalogue = TextCatalogue.Load(typeof(Report).Assembly, "Survey.Analysis.Texts.report");

    [Fact]
    public void EveryKey_HasATextInEveryLanguage() =>
        Assert.All(Catalogue.Keys, key =>
            Assert.All(TextCatalogue.Languages, language =>
                Assert.True(Catalogue.Has(key, language), $"{key} has no text in {language}")
            )
        );

    [Fact]
    public void EveryReason_HasWords() =>
        Assert.All(Enum.GetValues<ReasonKind>(), kind =>
            Assert.All(TextCatalogue.Languages, language => Assert.NotEmpty(Catalogue.Text($"reason.{kind}", language, 3, 5)))
        );

    [Fact]
    public void BaseTooSmall_NamesWhatThereIsAndWhatIsNeeded() =>
        Assert.Equal("base 3, at least 5 needed", Catalogue.Text("reason.BaseTooSmall", "en", 3L, 5L));

    [Theory, InlineData("en"), InlineData("nl"), InlineData("es"), InlineData("it"), InlineData("el")]
    public void Report_InEveryLanguage_HasTheSameFigures(string language)
    {
        var folder = Example.DigitalSkills();
        var answers = Example.Guide(folder.Questionnaire);
        var english = ReportBuilder.Build(folder, answers, new ReportOptions());
        var other = ReportBuilder.Build(folder, answers, new ReportOptions { Language = language });
        foreach (var (table, same) in english.Tables.Zip(other.Tables))
        {
            Assert.Equal(table.Name, same.Name);
            Assert.Equal(
                table.Rows.Select(row => row.Select(cell => cell.Number)),
                same.Rows.Select(row => row.Select(cell => cell.Number))
            );
        }
    }
}
