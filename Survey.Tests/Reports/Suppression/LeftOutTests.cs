using System.Globalization;
using System.Text;
using System.Text.Json;
using Survey.Analysis.Plans;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;
using Survey.Analysis.Texts;

namespace Survey.Tests.Reports.Suppression;

/// <summary>What a protected report leaves out, merges and shows of zeros, and that it says so.</summary>
public sealed class LeftOutTests
{
    private const int K = 5;
    private static readonly QuestionnaireFolder Folder = Example.DigitalSkills();

    /// <summary>Two countries of more than 2 K respondents, and three smaller ones of 14 together.</summary>
    private static readonly ResponseSet Answers = RandomAnswers.Of(
        Folder.Questionnaire,
        seed: 11,
        ("GR", 60),
        ("IT", 50),
        ("ES", 9),
        ("NL", 4),
        ("AL", 1)
    );

    [Fact]
    public void SmallGroups_AreMergedInBreakdowns_AndTheReportSaysSo()
    {
        var report = Build(Folder.Plan!.Disclosure with { LeastShown = 0 });
        Assert.Equal(["GR", "IT", "other_groups"], Categories(report));
        var all = report.Tables.First(table => table.Name.EndsWith("_by_country", StringComparison.Ordinal));
        Assert.Contains(all.Columns, column => column.Heading.StartsWith("Other groups", StringComparison.Ordinal));
        Assert.Contains("fewer than 10", About(report, "groups"), StringComparison.Ordinal);
        Assert.Equal(124, report.Respondents);
    }

    [Fact]
    public void SmallGroups_AreLeftOutOfBreakdowns_IfThePlanSaysSo()
    {
        var report = Build(Folder.Plan!.Disclosure with { SmallGroups = SmallGroups.Omit, LeastShown = 0 });
        Assert.Equal(["GR", "IT"], Categories(report));
        Assert.Contains("leave out groups of fewer than 10", About(report, "groups"), StringComparison.Ordinal);
    }

    [Fact]
    public void MergedGroupsBelowTwiceK_TakeTheNextLargerOne()
    {
        var answers = RandomAnswers.Of(Folder.Questionnaire, seed: 12, ("GR", 40), ("IT", 40), ("ES", 30), ("NL", 3));
        var report = ReportBuilder.Build(Folder, answers, new ReportOptions { MinCell = K });
        Assert.Equal(["GR", "IT", "other_groups"], Categories(report));
    }

    [Fact]
    public void TheGuidesFourCountriesOfSix_HaveNoBreakdown_AndEachTableSaysWhy()
    {
        var report = ReportBuilder.Build(Folder, Example.Guide(Folder.Questionnaire), new ReportOptions { MinCell = K });
        Assert.Equal(24, report.Respondents);
        Assert.DoesNotContain(report.Tables, table => table.Name.EndsWith("_by_country", StringComparison.Ordinal));
        var countries = report.Sections.SelectMany(section => section.LeftOut).Single(table => table.Name == "t_countries");
        Assert.Equal("Fewer than two groups would have 10 respondents or more.", countries.Reason);
    }

    [Fact]
    public void LeftOutTables_AreNamedInEveryOutputAndLanguage()
    {
        foreach (var language in TextCatalogue.Languages)
        {
            var report = ReportBuilder.Build(
                Folder,
                Example.Guide(Folder.Questionnaire),
                new ReportOptions { MinCell = K, Language = language }
            );
            var (csv, json) = (Csv(report), Json(report));
            Assert.All(report.Sections, section => Assert.All(section.LeftOut, table =>
                {
                    Assert.Contains(table.Name, About(report, "left_out"), StringComparison.Ordinal);
                    Assert.Contains(table.Reason, csv, StringComparison.Ordinal);
                    Assert.Contains(
                        json.GetProperty("sections")
                            .EnumerateArray()
                            .Single(data => data.GetProperty("id").GetString() == section.Id)
                            .GetProperty("leftOut")
                            .EnumerateArray(),
                        data =>
                            data.GetProperty("name").GetString() == table.Name
                            && data.GetProperty("reason").GetString() == table.Reason
                    );
                }));
        }
    }

    [Fact]
    public void WithoutProtection_NothingIsLeftOutOrMerged()
    {
        var report = ReportBuilder.Build(Folder, Answers, new ReportOptions());
        Assert.All(report.Sections, section => Assert.Empty(section.LeftOut));
        Assert.DoesNotContain("other_groups", Categories(report));
    }

    [Fact]
    public void LeastShown_OfThePlan_DecidesWhichBreakdownsRemain()
    {
        Assert.True(Breakdowns(100) < Breakdowns(0));

        static int Breakdowns(int least)
        {
            var report = Build(Folder.Plan!.Disclosure with { LeastShown = least });
            return report.Tables.Count(table => table.Name.StartsWith("x_", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(null, false, false)]
    [InlineData(null, true, true)]
    [InlineData(false, true, false)]
    [InlineData(true, false, true)]
    public void Zeros_AreShown_IfTheReaderOrElseThePlanSaysSo(bool? reader, bool plan, bool shown)
    {
        var limits = Folder.Plan!.Disclosure with { ZerosShown = plan };
        var report = ReportBuilder.Build(
            Folder with
            {
                Plan = Folder.Plan! with { Disclosure = limits },
            },
            Example.Guide(Folder.Questionnaire),
            new ReportOptions { MinCell = K, ZerosShown = reader }
        );
        var scarce = report.Tables.Single(table => table.Name == "t_age");
        var counts = scarce.Rows.Select(row => row[2].Number).ToList();
        Assert.DoesNotContain(counts, count => count is > 0 and < K);
        Assert.Equal(shown, counts.Contains(null) && counts.Contains(0));
        Assert.Contains(shown ? "Zeros are shown" : "zeros included", About(report, "min_cell"), StringComparison.Ordinal);
    }

    private static Report Build(DisclosureLimits limits) =>
        ReportBuilder.Build(
            Folder with
            {
                Plan = Folder.Plan! with { Disclosure = limits },
            }, // the folder has one
            Answers,
            new ReportOptions { MinCell = K }
        );

    /// <summary>The groups of the cross-tabs by country.</summary>
    private static IEnumerable<string> Categories(Report report) =>
        report
            .Tables.Where(table => table.Name.EndsWith("_by_country", StringComparison.Ordinal))
            .SelectMany(table => table.Columns)
            .Select(column => column.Category)
            .Where(category => category.Length > 0)
            .Distinct();

    private static string About(Report report, string key) => report.About.Single(fact => fact.Key == key).Value.Text!; // words

    private static string Csv(Report report)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        ReportCsv.Write(report, writer);
        return writer.ToString();
    }

    private static JsonElement Json(Report report)
    {
        using var stream = new MemoryStream();
        ReportJson.Write(report, stream);
        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
    }
}
