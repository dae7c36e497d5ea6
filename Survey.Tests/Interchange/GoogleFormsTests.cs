using System.Text;
using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Interchange.Wordings;
using Survey.Analysis.Questionnaires;
using Survey.Tests.Responses;

namespace Survey.Tests.Interchange;

public sealed class GoogleFormsTests
{
    private static readonly Dictionary<string, (string Header, string Time)> Times = new()
    {
        ["en"] = ("Timestamp", "3/5/2021 15:14:07"),
        ["nl"] = ("Tijdstempel", "5-3-2021 15:14:07"),
        ["es"] = ("Marca temporal", "05/03/2021 15:14:07"),
        ["it"] = ("Informazioni cronologiche", "05/03/2021 15.14.07"),
        ["el"] = ("Χρονική σήμανση", "5/3/2021 3:14:07 μ.μ."),
    };

    [Theory]
    [InlineData("en", ";", "Yes")]
    [InlineData("nl", ", ", "Ja")]
    [InlineData("es", ";", "Sí")]
    [InlineData("it", ", ", "Sì")]
    [InlineData("el", ";", "Ναι")]
    public void Read_FormInItsLanguage_IsTheSameAnswersEverywhere(string language, string joint, string yes)
    {
        string[] headers =
        [
            Times[language].Header,
            Title("ownership"),
            Title("skills"),
            Title("consent"),
            Title("satisfaction"),
            $"{Title("levels")} [{RowLabel(0)}]",
            $"{Title("levels")} [{RowLabel(1)}]",
            Title("story"),
        ];
        string[] cells =
        [
            Times[language].Time,
            Label("private"),
            string.Join(joint, Skill("marketing"), Skill("web_design"), Skill("web")),
            yes,
            "4",
            Column("cannot"),
            Column("alone").ToUpperInvariant(),
            "free; text, as is",
        ];
        var (reading, responses) = AnswersText.Read(Csv(headers) + Csv(cells));
        Assert.Empty(reading.Problems);
        Assert.Equal((AnswersFormat.GoogleForms, language), (reading.Format, reading.Reconciliation.Language));
        var response = Assert.Single(responses);
        Assert.Equal(language, response.Language);
        Assert.Equal(new DateTimeOffset(2021, 3, 5, 15, 14, 7, TimeSpan.Zero), response.SubmittedAt);
        Assert.Equal(
            "consent: FlagValue { Flag = True } | levels: seo=cannot video=alone | ownership: private | satisfaction: 4"
                + " | skills: [web web_design marketing] | story: free; text, as is",
            AnswersText.Plain(response.Answers)
        );

        string Title(string name) => AnswersText.Sample.Find(name)!.Wording.In(language);
        string RowLabel(int row) => SampleQuestionnaire.Levels.Rows[row].Label.In(language);
        string Label(string code) => Text(SampleQuestionnaire.Ownership.Options, code);
        string Skill(string code) => Text(SampleQuestionnaire.Skills.Options, code);
        string Column(string code) => Text(SampleQuestionnaire.Levels.Columns, code);
        string Text(OptionList options, string code) => options.Single(option => option.Code == code).Label.In(language);
    }

    [Theory]
    [InlineData("Web", "[web]", null)]
    [InlineData("Web, design; and video", "[web_design]", null)]
    [InlineData("Web;Web, design; and video", "[web web_design]", null)]
    [InlineData("Web, design; and video, Web", "[web web_design]", null)]
    [InlineData("web,  DESIGN; and video.;Safety", "[web_design safety]", null)]
    [InlineData("Web, Paper, glue; and Scissors", "[web other]", "Paper, glue; and Scissors")]
    [InlineData("Paper, Web, glue", "[web other]", "Paper; glue")]
    [InlineData("Webbing", "[other]", "Webbing")]
    [InlineData("Safety;Other", "[safety other]", null)]
    [InlineData("Veiligheid;Μάρκετινγκ", "[safety marketing]", null)]
    [InlineData("safety;marketing", "[safety marketing]", null)]
    public void Split_JoinedOptions_LongestFirstAndTheRestIsOther(string cell, string codes, string? other)
    {
        var (reading, responses) = AnswersText.Read(Csv("Which skills are scarce?", "Tell us more.") + Csv(cell, "x"));
        Assert.Empty(reading.Problems);
        var answers = responses[0].Answers;
        Assert.Equal(codes, "[" + string.Join(' ', ((ListValue)answers["skills"]).Codes) + "]");
        Assert.Equal(other, (answers.GetValueOrDefault("skills-Comment") as TextValue)?.Text);
    }

    [Fact]
    public void Read_MixedLanguagesInOneFile_EachRowHasItsLanguage()
    {
        var (reading, responses) = AnswersText.Read(
            Csv("¿De quién es el museo?", "Which skills are scarce?")
                + Csv("Privaat", "Veiligheid")
                + Csv("Ιδιωτικό", "Ασφάλεια")
                + Csv("Público", "Seguridad")
        );
        Assert.Empty(reading.Problems);
        Assert.Equal(["nl", "el", "es"], responses.Select(response => response.Language));
        Assert.Equal(
            ["private", "private", "public"],
            responses.Select(response => ((TextValue)response.Answers["ownership"]).Text)
        );
    }

    [Fact]
    public void Read_SingleWithOtherWords_IsOtherWithItsText() =>
        Assert.Equal(
            "ownership: other | ownership-Comment: =1+1, a diocese",
            AnswersText.Plain(
                AnswersText.Read(Csv("Who owns the museum", "Tell us more") + Csv("=1+1, a diocese", "")).Responses[0].Answers
            )
        );

    [Fact]
    public void Read_WordsOfNoOption_AreAFaultWhereThereIsNoOther()
    {
        var (reading, _) = AnswersText.Read(Csv("Do you agree?", "What can you do? [Be found]") + Csv("Perhaps", "Quite well"));
        Assert.Equal(["answers/unknown-label", "answers/unknown-label"], reading.Problems.Select(problem => problem.Id));
        Assert.Contains("the options are I cannot; Alone.", reading.Problems[1].Message);
    }

    [Theory]
    [InlineData("2020/04/21 4:45:47 PM GMT+2", "2020-04-21T14:45:47")]
    [InlineData("2020/04/21 12:05:00 AM GMT-3:30", "2020-04-21T03:35:00")]
    [InlineData("2020/04/21 4:45:47 μ.μ. GMT+3", "2020-04-21T13:45:47")]
    [InlineData("4/21/2020 16:45:47", "2020-04-21T16:45:47")]
    [InlineData("2020-04-21", "2020-04-21T00:00:00")]
    public void Read_Timestamp_IsTheInstantInUtc(string cell, string utc) =>
        Assert.Equal(
            DateTimeOffset.Parse(utc + "Z"),
            AnswersText.Read(Csv("Timestamp", "Who owns the museum?") + Csv(cell, "Public")).Responses[0].SubmittedAt
        );

    [Theory]
    [InlineData("31/31/2020 16:45:47")]
    [InlineData("yesterday")]
    [InlineData("2020/02/30 1:00:00 PM")]
    public void Read_TimestampThatIsNone_IsAFault(string cell) =>
        Assert.Equal(
            "answers/bad-time",
            Assert.Single(AnswersText.Read(Csv("Timestamp", "Who owns the museum?") + Csv(cell, "Public")).Reading.Problems).Id
        );

    [Fact]
    public void Reconciliation_Words_SayWhatWasTakenForWhat()
    {
        var (reading, _) = AnswersText.Read(
            Csv("Timestamp", "Email Address", "Who owns the museum?")
                + Csv("2020-04-21", "a@b.example", "public")
                + Csv("", "", "Privaat")
                + Csv("", "", "Privaat")
                + Csv("", "", "A diocese")
        );
        Assert.Equal(["submitted_at", null, "ownership"], reading.Reconciliation.Columns.Select(column => column.Variable));
        Assert.Equal(
            [
                new CellMatch("public", "public", "en", 1),
                new CellMatch("Privaat", "private", "nl", 2),
                new CellMatch("A diocese", null, null, 1),
            ],
            reading.Reconciliation.Columns[2].Cells
        );
    }

    [Fact]
    public void Read_MisspeltHeader_IsAProblem() =>
        Assert.Equal(
            ["columns/unknown"],
            AnswersText
                .Read(Csv("Who owns the museum?", "Who owns this museum?") + Csv("Public", "x"))
                .Reading.Problems.Select(problem => problem.Id)
        );

    [Fact]
    public void Read_UnquotedHeadersWithCommasInASemicolonFile_AreCutAtTheSemicolon()
    {
        var question = SampleQuestionnaire.Consent with { Name = "c", Title = new("Do you, all in all, agree?") };
        var (reading, responses) = AnswersText.Read(
            Encoding.UTF8.GetBytes("Do you, all in all, agree?;Who owns the museum?\nYes;Public\n"),
            SampleQuestionnaire.Build(more: question)
        );
        Assert.Empty(reading.Problems);
        Assert.Equal(new FlagValue(true), responses[0].Answers["c"]);
    }

    private static string Csv(params string[] cells) =>
        string.Join(",", cells.Select(cell => $"\"{cell.Replace("\"", "\"\"")}\"")) + "\n";
}
