using Survey.Analysis.Interchange;
using Survey.Analysis.Interchange.Values;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Tests.Interchange;

/// <summary>What people hand in: downloads of services, and what spreadsheets make of them.</summary>
public sealed class DownloadTests
{
    private static readonly DateTimeOffset[] Moments =
    [
        new(2026, 3, 2, 8, 15, 0, TimeSpan.Zero),
        new(2026, 3, 2, 15, 45, 47, TimeSpan.Zero),
        new(2026, 4, 21, 14, 45, 47, TimeSpan.Zero),
        new(2026, 12, 3, 19, 48, 17, TimeSpan.Zero),
    ];

    [Theory]
    [InlineData("nl", "Tijdstempel", "CET", "CEST")]
    [InlineData("es", "Marca temporal", "MEZ", "MESZ")]
    [InlineData("it", "Informazioni cronologiche", "GMT+1", "GMT+02:00")]
    [InlineData("en", "Timestamp", "UTC+1", "+0200")]
    [InlineData("en", "Horodateur", "BST", "EET")]
    [InlineData("en", "Carimbo de data/hora", "WEST", "EET")]
    [InlineData("en", "Marca de tempo", "cet", "cest")]
    [InlineData("el", "Κάποια στιγμή", "CET", "CEST")]
    public void Read_ZoneNamesUnderAnyHeader_AreTheInstant(string language, string header, string winter, string summer)
    {
        string[] times =
        [
            $"2026/03/02 9:15:00 a.m. {winter}",
            $"2026/03/02 4:45:47 p. m. {winter}",
            $"2026/04/21 4:45:47 μ.μ. {summer}",
            $"2026/12/03 20:48:17 {winter}",
        ];
        AssertAll(
            new Download
            {
                Language = language,
                TimeHeader = header,
                Times = times,
            }.Read()
        );
    }

    [Theory]
    [InlineData("2026-03-02T08:15:00Z", "2026-03-02 15:45:47Z", "20260421T144547Z", "2026-12-03T20:48:17+01:00")]
    [InlineData("2026-03-02T08:15:00", "2026-03-02T15:45:47.000Z", "2026-W17-2T14:45:47Z", "2026-337T19:48:17Z")]
    [InlineData("2/3/2026 8:15", "2/3/2026 15:45:47", "21/4/2026 14:45:47", "3/12/2026 19:48:17")]
    [InlineData("3/2/2026 8:15:00", "3/2/2026 3:45:47 PM", "4/21/2026 14:45:47", "12/3/2026 19:48:17")]
    [InlineData("02.03.26 08:15", "02.03.26 15:45:47", "21.04.26 14:45:47", "03.12.26 19:48:17")]
    [InlineData("2026-03-02 10:15 EET", "2026-03-02 18:45:47 MSK", "2026-04-21 10:45:47 EDT", "2026-12-03 11:48:17 PST")]
    public void Read_TimesInAnyWriting_AreTheInstant(params string[] times)
    {
        var (reading, responses) = new Download { Times = times }.Read();
        Assert.Empty(reading.Warnings);
        AssertAll((reading, responses));
    }

    [Fact]
    public void Read_DatesThatCanBeReadInTwoWays_AreSaidAndAreThePersonsToDecide()
    {
        string[] times = ["02/03/2026 9:15", "02/04/2026 9:15", "05/06/2026 9:15", "03/12/2026 9:15"];
        var (reading, responses) = new Download { Times = times }.Read();
        Assert.Equal(3, responses[0].SubmittedAt!.Value.Day);
        var warning = Assert.Single(reading.Warnings);
        Assert.Equal("answers/date-order", warning.Id);
        Assert.Contains("month first", warning.Message, StringComparison.Ordinal);
        Assert.Contains("--dates day-first", warning.Message, StringComparison.Ordinal);

        (reading, responses) = new Download { Times = times }.Read(new() { Dates = DateOrder.DayFirst });
        Assert.Equal(2, responses[0].SubmittedAt!.Value.Day);
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void Read_ConsentRefusedOrBlank_IsLeftOutWithItsCount()
    {
        var (reading, responses) = new Download
        {
            Cell = (row, variable, text) =>
                (row, variable) switch
                {
                    (2, "consent") => "No, I do not agree",
                    (3, "consent") => "",
                    (3, "ownership") => "",
                    _ => text,
                },
        }.Read();
        Assert.Empty(reading.Problems);
        Assert.Equal(4, reading.Rows);
        Assert.Equal([Download.Expected(1), Download.Expected(4)], responses.Select(Download.Codes));
        Assert.Equal(
            [(LeavingOut.ConsentRefused, 3), (LeavingOut.ConsentBlank, 4)],
            reading.LeftOut.Select(left => (left.Reason, Assert.Single(left.Rows)))
        );
        Assert.False(reading.LacksConsent);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData(" | ")]
    [InlineData("|")]
    [InlineData(", ")]
    [InlineData(";\n")]
    public void Read_OptionsJoinedInAnyWay_AreTheOptions(string joint) => AssertAll(new Download { Joint = joint }.Read());

    [Fact]
    public void Read_ARewordedOption_IsListedLoudlyWithTheNearest()
    {
        var (reading, _) = new Download
        {
            Cell = (row, variable, text) => row is > 0 and < 4 && variable == "ownership" ? "Public institution" : text,
        }.Read();
        var others = Assert.Single(reading.Others);
        Assert.Equal(("ownership", 4), (others.Variable, others.Answers));
        Assert.Equal(new UnmatchedText("Public institution", 3, "Public body"), Assert.Single(others.Texts));
        var warning = Assert.Single(reading.Warnings);
        Assert.Equal("answers/other-words", warning.Id);
        Assert.Contains("3 of 4 answers match no option", warning.Message, StringComparison.Ordinal);
        Assert.Contains(
            "“Public institution” 3 times (nearest option: “Public body”)",
            warning.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("1. {0}")]
    [InlineData("Q2: {0}")]
    [InlineData("3) {0} *")]
    [InlineData("{0} (required)")]
    [InlineData("{0}\u200B")]
    [InlineData("\uFEFF{0} ")]
    [InlineData("{0}*")]
    public void Read_NumbersHintsAndInvisibleSignsInHeaders_AreIgnored(string pattern) =>
        AssertAll(
            new Download
            {
                Cell = (row, _, text) =>
                    row == 0 ? string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, text) : text,
            }.Read()
        );

    [Theory]
    [InlineData("el")]
    [InlineData("es")]
    [InlineData("it")]
    [InlineData("nl")]
    public void Read_CapitalsWithoutAccentsAndDecomposedLetters_AreTheWording(string language)
    {
        AssertAll(new Download { Language = language, Cell = (_, _, text) => Capitals(text) }.Read());
        AssertAll(
            new Download
            {
                Language = language,
                Cell = (_, _, text) => text.Normalize(System.Text.NormalizationForm.FormD),
            }.Read()
        );
    }

    [Fact]
    public void Read_QuestionsInAColumnForEachLanguage_AreMerged()
    {
        var english = new Download().Text().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var dutch = new Download { Language = "nl", TimeHeader = null }
            .Text()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var blank = string.Join(',', Enumerable.Repeat("\"\"", Download.Questions.Length));
        var lines = english.Select(
            (line, row) =>
                row is 0 or 1 or 3
                    ? $"{line},{(row == 0 ? dutch[0] : blank)}"
                    : $"{line[..(line.IndexOf("\",\"", StringComparison.Ordinal) + 2)]}{blank},{dutch[row]}"
        );
        var (reading, responses) = Download.ReadText(string.Join('\n', lines) + "\n");
        AssertAll((reading, responses));
        Assert.Equal(["en", "nl", "en", "nl"], responses.Select(response => response.Language));
    }

    [Fact]
    public void Read_TwoColumnsWithDifferentAnswers_IsAFault()
    {
        var (reading, _) = Download.ReadText(
            "\"In which country is your museum?\",\"In welk land staat uw museum?\"\nSpain,Spanje\nSpain,Italië\n"
        );
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(("answers/two-values", 3), (problem.Id, problem.Line));
    }

    [Theory]
    [InlineData("Email")]
    [InlineData("E-mail Address")]
    [InlineData("Correo electrónico")]
    [InlineData("Διεύθυνση email")]
    [InlineData("Notes")]
    [InlineData("Name")]
    [InlineData("Column 10")]
    [InlineData("Edit link")]
    [InlineData("")]
    public void Read_ColumnsThatHoldNoAnswers_AreLeftOutAndListed(string header)
    {
        var lines = new Download().Text().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var text = string.Concat(lines.Select((line, row) => $"{line},{(row == 0 ? header : "person@example.org")}\n"));
        var (reading, responses) = Download.ReadText(text);
        AssertAll((reading, responses));
        Assert.Null(reading.Reconciliation.Columns[^1].Variable);
    }

    [Fact]
    public void Read_CellsMissingAtTheEndOfARow_AreBlank()
    {
        var lines = new Download().Text().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = $"{lines[0]},\"At which e-mail address may we write to you?\"\n";
        AssertAll(Download.ReadText(header + string.Join('\n', lines[1..]) + "\n"));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("n/a")]
    [InlineData("no thanks")]
    [InlineData("a@example.org, b@example.org")]
    public void Read_AnAddressThatIsNone_IsDroppedWithAWarning(string cell)
    {
        var lines = new Download().Text().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var text = string.Concat(
            lines.Select(
                (line, row) =>
                    $"{line},\"{(row == 0 ? "At which e-mail address may we write to you?" : row == 2 ? cell : "")}\"\n"
            )
        );
        var (reading, responses) = Download.ReadText(text);
        AssertAll((reading, responses));
        Assert.Equal("answers/dropped", Assert.Single(reading.Warnings).Id);
        Assert.DoesNotContain("email", responses[1].Answers.Keys);
    }

    [Theory]
    [InlineData("sep=,\n{0}")]
    [InlineData("\n\n{0}")]
    [InlineData("Museum digital skills survey (responses)\n\n{0}")]
    [InlineData("Museum digital skills survey,,,\nof 2026,,\n{0}")]
    public void Read_RowsAboveTheHeader_AreSkipped(string pattern)
    {
        var (reading, responses) = Download.ReadText(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, new Download().Text())
        );
        AssertAll((reading, responses));
        Assert.True(reading.HeaderRow > 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_EachRowInOneQuotedCell_IsUnwrapped(bool headerToo)
    {
        var lines = new Download().Text().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var text = string.Concat(
            lines.Select(
                (line, row) =>
                    (row > 0 || headerToo ? $"\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : line) + "\n"
            )
        );
        AssertAll(Download.ReadText(text));
    }

    [Theory]
    [InlineData("WAAR", "ONWAAR")]
    [InlineData("VERO", "FALSO")]
    [InlineData("VERDADERO", "FALSO")]
    [InlineData("ΑΛΗΘΕΣ", "ΨΕΥΔΕΣ")]
    [InlineData("ja", "nee")]
    [InlineData("sì", "no")]
    [InlineData("1.0", "0.0")]
    [InlineData("1,0", "0,0")]
    [InlineData("Y", "N")]
    [InlineData("TRUE", "FALSE")]
    public void Read_YesAndNoOfASpreadsheet_AreRead(string yes, string no)
    {
        var (reading, responses) = Download.ReadText($"consent;country;size\n\"{yes}\";ES;10_49\n\"{no}\";NL;1_9\n");
        Assert.Empty(reading.Problems);
        Assert.Equal("ES", ((TextValue)Assert.Single(responses).Answers["country"]).Text);
        Assert.Equal(LeavingOut.ConsentRefused, Assert.Single(reading.LeftOut).Reason);
    }

    [Fact]
    public void Read_CodesInAnyCase_AreTheCodes()
    {
        var (reading, responses) = Download.ReadText("Consent,COUNTRY,size\nTrue,es,10_49\n1,Nl,1_9\n");
        Assert.Empty(reading.Problems);
        Assert.Equal(["ES", "NL"], responses.Select(response => ((TextValue)response.Answers["country"]).Text));
    }

    [Fact]
    public void Read_CodesInOneColumnBesideAColumnAnOption_AreReadWhereTheyAgree()
    {
        var options = ((MultipleQuestion)Example.DigitalSkills().Questionnaire.Find("scarce_skills")!).Options;
        var header = "consent;scarce_skills;" + string.Join(';', options.Select(option => $"scarce_skills/{option.Code}"));
        string Row(string codes, params string[] chosen) =>
            $"1;{codes};{string.Join(';', options.Select(option => chosen.Contains(option.Code) ? "1" : "0"))}";
        var (reading, responses) = Download.ReadText(
            $"{header}\n{Row("safety", "safety")}\n{Row("internet information", "internet", "information")}\n"
        );
        Assert.Empty(reading.Problems);
        Assert.Equal(2, responses.Count);
        (reading, _) = Download.ReadText($"{header}\n{Row("safety", "internet")}\n");
        Assert.Equal("answers/two-values", Assert.Single(reading.Problems).Id);
    }

    [Fact]
    public void Read_TheSameRowTwice_IsSaid()
    {
        var text = new Download().Text();
        var (reading, responses) = Download.ReadText(text + text.Split('\n')[2] + "\n");
        Assert.Equal(5, responses.Count);
        Assert.Equal("rows/same-row", Assert.Single(reading.Warnings).Id);
    }

    [Fact]
    public void Read_TheSameRowTwiceWithItsId_IsOneResponse()
    {
        var (reading, responses) = AnswersText.Read("response_id,ownership\na,public\na,public\n");
        Assert.Equal((2, 1), (reading.Rows, responses.Count));
        Assert.Equal(LeavingOut.SameRow, Assert.Single(reading.LeftOut).Reason);
    }

    private static string Capitals(string text) =>
        string.Concat(
            text.ToUpperInvariant()
                .Normalize(System.Text.NormalizationForm.FormD)
                .Where(letter =>
                    System.Globalization.CharUnicodeInfo.GetUnicodeCategory(letter)
                    != System.Globalization.UnicodeCategory.NonSpacingMark
                )
        );

    private static void AssertAll((AnswersReading Reading, List<Response> Responses) read)
    {
        Assert.Empty(read.Reading.Problems);
        Assert.Equal(Enumerable.Range(1, 4).Select(Download.Expected), read.Responses.Select(Download.Codes));
        Assert.Equal(Moments, read.Responses.Select(response => response.SubmittedAt!.Value));
    }
}
