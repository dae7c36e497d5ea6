using Survey.Analysis.Interchange;
using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Tests.Questionnaires;

namespace Survey.Tests.Interchange;

/// <summary>The reconstruction of the guide's 24 answers, read as a Google Forms download.</summary>
public sealed class GuideAnswersTests
{
    private static readonly string Folder = Path.Combine(ProjectFolder.Root, "questionnaires", "digital-skills");

    private static readonly Questionnaire Guide = QuestionnaireReader
        .Read(
            new SourceFile("questionnaire.json", File.ReadAllBytes(Path.Combine(Folder, "questionnaire.json"))),
            "digital-skills"
        )
        .Value!;

    private static readonly (AnswersReading Reading, List<Response> Responses) File2021 = AnswersText.Read(
        File.ReadAllBytes(Path.Combine(Folder, "guide-2021.csv")),
        Guide
    );

    [Fact]
    public void Read_Guide_HasNoProblemAndNothingLeftOver()
    {
        var (reading, responses) = File2021;
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Warnings);
        Assert.Equal((AnswersFormat.GoogleForms, 24, 24), (reading.Format, reading.Rows, responses.Count));
        Assert.Empty(reading.Reconciliation.QuestionsWithoutColumn);
        Assert.DoesNotContain(reading.Reconciliation.Columns, column => column.Variable is null);
        Assert.All(responses, response => Assert.Equal(2020, response.SubmittedAt!.Value.Year));
    }

    /// <summary>Counts out of 24, from the percentages printed in the guide.</summary>
    [Theory]
    [InlineData("ownership", "public", 4)]
    [InlineData("ownership", "private", 8)]
    [InlineData("ownership", "public_private", 4)]
    [InlineData("ownership", "nonprofit", 7)]
    [InlineData("size", "1_9", 12)]
    [InlineData("size", "250_plus", 0)]
    [InlineData("age", "25_44", 10)]
    [InlineData("age", "45_65", 12)]
    [InlineData("employment", "full_time", 15)]
    [InlineData("job_level", "owner_executive", 7)]
    [InlineData("job_level", "senior", 6)]
    [InlineData("digital_gap", "none", 4)]
    [InlineData("scarce_skills", "digital_marketing", 6)]
    [InlineData("scarce_skills", "internet", 4)]
    [InlineData("scarce_skills", "information", 4)]
    [InlineData("scarce_skills", "artificial_intelligence", 3)]
    [InlineData("scarce_skills", "transacting", 2)]
    [InlineData("collection_online", "no", 4)]
    [InlineData("collection_online", "long_term_strategy", 4)]
    [InlineData("collection_online", "short_term_projects", 6)]
    [InlineData("ecommerce", "shop_linked_to_collection", 1)]
    [InlineData("digital_strategy", "none", 8)]
    [InlineData("digital_strategy", "not_a_priority", 2)]
    [InlineData("digital_strategy", "autonomous", 8)]
    [InlineData("digital_strategy", "it_staff_only", 3)]
    [InlineData("essential_current/web_law", "cannot", 6)]
    [InlineData("essential_current/privacy", "cannot", 5)]
    [InlineData("essential_current/phishing", "cannot", 5)]
    [InlineData("advanced_current/website_create", "cannot", 19)]
    [InlineData("advanced_current/website_interaction", "cannot", 18)]
    [InlineData("advanced_current/website_responsive", "cannot", 17)]
    [InlineData("advanced_current/website_maintain", "cannot", 15)]
    [InlineData("advanced_current/video", "cannot", 14)]
    [InlineData("advanced_current/seo", "cannot", 13)]
    public void Count_Published_IsTheGuides(string variable, string code, int count)
    {
        var builder = new ResponseSetBuilder(Guide);
        File2021.Responses.ForEach(builder.Add);
        var column = builder.Build().Find(variable)!;
        Assert.Equal(count, column.Chosen[column.Options.ToList().FindIndex(option => option.Code == code)].Count());
        Assert.Equal(24, column.Answered.Count());
    }

    [Fact]
    public void WriteThenRead_Guide_IsTheSame()
    {
        var stream = new MemoryStream();
        AnswersCsv.Write(stream, Guide, File2021.Responses);
        var (reading, again) = AnswersText.Read(stream.ToArray(), Guide);
        Assert.Empty(reading.Problems);
        Assert.Equal(AnswersFormat.Csv, reading.Format);
        Assert.Equal(
            File2021.Responses.Select(response => AnswersText.Plain(response.Answers)),
            again.Select(response => AnswersText.Plain(response.Answers))
        );
    }

    [Fact]
    public void Read_TwentyThousandRows_CountsEveryOne()
    {
        var stream = new MemoryStream();
        AnswersCsv.Write(
            stream,
            Guide,
            Enumerable.Range(0, 20_000).Select(i => File2021.Responses[i % 24] with { Id = $"r{i}" })
        );
        stream.Position = 0;
        var builder = new ResponseSetBuilder(Guide);
        var reading = AnswersFile.Read(stream, "large.csv", Guide, (response, _) => builder.Add(response));
        Assert.Empty(reading.Problems);
        var responses = builder.Build();
        Assert.Equal(20_000, responses.Count);
        var ownership = responses.Find("ownership")!;
        Assert.Equal(
            Enumerable
                .Range(0, 20_000)
                .Count(i => ((TextValue)File2021.Responses[i % 24].Answers["ownership"]).Text == "private"),
            ownership.Chosen[1].Count()
        );
    }
}
