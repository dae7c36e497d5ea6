using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Tests.Interchange;

/// <summary>The shapes in which other services export answers.</summary>
public sealed class ServiceShapesTests
{
    private static readonly IReadOnlyList<Option> Skills = (
        (MultipleQuestion)Example.DigitalSkills().Questionnaire.Find("scarce_skills")!
    ).Options;

    [Fact]
    public void Read_LimeSurveyWithWords_OptionsInColumnsAndOtherInItsOwn()
    {
        const string Skill = "Which digital skills are in short supply in your museum?";
        var (reading, responses) = Download.ReadText(
            "\"Response ID\",\"Date submitted\",\"Last page\",\"Start language\",\"Do you agree that your answers are kept and used for this study of training needs?\","
                + "\"In which country is your museum?\",\"Who owns your museum?\",\"Who owns your museum? [Other]\","
                + $"\"{Skill} [Using the internet: a browser, searching the web]\",\"{Skill} [Safety, privacy and the law online]\","
                + "\"Advanced skills: how well can you do this today? [Make video clips and animations]\"\n"
                + "\"1\",\"2026-03-02 08:15:00\",\"9\",\"en\",\"Yes\",\"Spain\",\"Other\",\"the diocese\",\"Yes\",\"No\",\"Not at all\"\n"
        );
        Assert.Empty(reading.Problems);
        Assert.Equal("columns/option-not-there", Assert.Single(reading.Warnings).Id);
        var response = Assert.Single(responses);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 8, 15, 0, TimeSpan.Zero), response.SubmittedAt);
        Assert.Equal(
            "advanced_current: video=cannot | consent: FlagValue { Flag = True } | country: ES | ownership: other | ownership-Comment: the diocese"
                + " | scarce_skills: [internet]",
            Plain(response)
        );
    }

    [Fact]
    public void Read_LimeSurveyWithCodes_BracketsAndNamesWithoutUnderscores()
    {
        var header = string.Join(
            ',',
            Skills.Select(option => $"\"scarceskills[{option.Code.Replace("_", "", StringComparison.Ordinal)}]\"")
        );
        var cells = string.Join(
            ',',
            Skills.Select(option =>
                option.Code is "safety" or "digital_marketing" ? "\"Y\""
                : option.Code == "other" ? "\"welding\""
                : "\"\""
            )
        );
        var (reading, responses) = Download.ReadText(
            $"\"id\",\"submitdate\",\"startlanguage\",\"consent\",\"country\",{header},\"advancedcurrent[video]\"\n"
                + $"\"7\",\"2026-03-02 08:15:00\",\"nl\",\"1\",\"NL\",{cells},\"alone\"\n"
        );
        Assert.Empty(reading.Problems);
        var response = Assert.Single(responses);
        Assert.Null(response.Id);
        Assert.Equal("nl", response.Language);
        Assert.Contains("scarce_skills: [safety digital_marketing]", Plain(response), StringComparison.Ordinal);
        Assert.Contains("scarce_skills-Comment: welding", Plain(response), StringComparison.Ordinal);
        Assert.Contains("advanced_current: video=alone", Plain(response), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_KoboToolbox_GroupsAndCodesBesideColumns()
    {
        var header = string.Join(';', Skills.Select(option => $"museum/scarce_skills/{option.Code}"));
        var cells = string.Join(';', Skills.Select(option => option.Code is "safety" ? "1" : "0"));
        var (reading, responses) = Download.ReadText(
            $"start;end;museum/consent;museum/country;museum/scarce_skills;{header};levels/advanced_current/video;_id;_uuid;_submission_time\n"
                + $"2026-03-02T09:00:00.000+01:00;2026-03-02T09:14:00.000+01:00;true;ES;safety;{cells};alone;12;0f1e-77;2026-03-02T08:15:00\n"
        );
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Warnings);
        var response = Assert.Single(responses);
        Assert.Equal("0f1e-77", response.Id);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 8, 15, 0, TimeSpan.Zero), response.SubmittedAt);
        Assert.Equal(
            "advanced_current: video=alone | consent: FlagValue { Flag = True } | country: ES | scarce_skills: [safety]",
            Plain(response)
        );
    }

    [Fact]
    public void Read_Redcap_ThreeUnderscores()
    {
        var (reading, responses) = Download.ReadText(
            "record_id,consent,country,scarce_skills___internet,scarce_skills___safety\n1,1,ES,1,0\n"
        );
        Assert.Empty(reading.Problems);
        Assert.Equal(
            "consent: FlagValue { Flag = True } | country: ES | scarce_skills: [internet]",
            Plain(Assert.Single(responses))
        );
    }

    [Fact]
    public void Read_SurveyJs_PointsAndListsWithCommas()
    {
        var (reading, responses) = Download.ReadText(
            "HappenedAt,consent,country,scarce_skills,advanced_current.video,ownership,ownership-Comment\n"
                + "2026-03-02T08:15:00Z,true,ES,\"internet, safety\",alone,other,a foundation\n"
        );
        Assert.Empty(reading.Problems);
        Assert.Equal(
            "advanced_current: video=alone | consent: FlagValue { Flag = True } | country: ES | ownership: other | ownership-Comment: a foundation"
                + " | scarce_skills: [internet safety]",
            Plain(Assert.Single(responses))
        );
    }

    [Fact]
    public void Read_Qualtrics_ThreeHeaderRows()
    {
        var (reading, responses) = Download.ReadText(
            "StartDate,RecordedDate,ResponseId,consent,country,ownership\n"
                + "Start Date,Recorded Date,Response ID,Do you agree that your answers are kept and used for this study of training needs?,In which country is your museum?,Who owns your museum?\n"
                + "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"recordedDate\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\",\"{\"\"ImportId\"\":\"\"QID3\"\"}\"\n"
                + "2026-03-02 08:10:00,2026-03-02 08:15:00,R_1abc,\"Yes, I agree\",Spain,Public body\n"
        );
        Assert.Empty(reading.Problems);
        var response = Assert.Single(responses);
        Assert.Equal("R_1abc", response.Id);
        Assert.Equal("consent: FlagValue { Flag = True } | country: ES | ownership: public", Plain(response));
    }

    [Fact]
    public void Read_MicrosoftForms_RowsAloneAreTheMatricesInTheirOrder()
    {
        var (reading, responses) = Download.ReadText(
            "\"ID\";\"Start time\";\"Completion time\";\"Email\";\"Name\";\"Do you agree that your answers are kept and used for this study of training needs?\";"
                + "\"In which country is your museum?\";\"How many employees does your museum have?\";\"Which digital skills are in short supply in your museum?\";"
                + "\"Make video clips and animations\";\"Make video clips and animations2\"\n"
                + "\"1\";\"3/22/26 9:15:00\";\"3/22/26 9:25:00\";\"anonymous\";\"\";\"Yes, I agree\";\"Spain\";\"10 to 49\";"
                + "\"Using the internet: a browser, searching the web;Safety, privacy and the law online;\";\"Not at all\";\"On my own\"\n"
        );
        Assert.Empty(reading.Problems);
        var response = Assert.Single(responses);
        Assert.Equal(new DateTimeOffset(2026, 3, 22, 9, 25, 0, TimeSpan.Zero), response.SubmittedAt);
        Assert.Equal(
            "advanced_current: video=cannot | advanced_desired: video=alone | consent: FlagValue { Flag = True } | country: ES"
                + " | scarce_skills: [internet safety] | size: 10_49",
            Plain(response)
        );
    }

    private static string Plain(Response response) => AnswersText.Plain(response.Answers);
}
