using System.Text;
using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Questionnaires;

namespace Survey.Tests.Interchange;

public sealed class AnswersFileTests
{
    private const string Options = "skills/web,skills/web_design,skills/safety,skills/marketing,skills/none,skills/other";

    [Fact]
    public void Read_EveryKindOfColumn_IsTheAnswerOfItsQuestion()
    {
        var (reading, responses) = AnswersText.Read(
            $"response_id,submitted_at,language,weight,ownership,ownership-Comment,{Options},skills-Comment,consent,satisfaction,levels/seo,levels/video,story,visitors,opened,email\n"
                + "r1,2021-03-05T14:00:00+02:00,el,0.85,other,a foundation,1,0,1,0,0,1,glue,true,4,cannot,alone,\"two\nlines, \"\"quoted\"\"\",12.5,1994-05-18,name@museum.example\n"
                + ",,,,public,,,,,,,,,,,,,,,,\n"
        );
        Assert.Empty(reading.Problems);
        Assert.Equal((AnswersFormat.Csv, 2), (reading.Format, reading.Rows));
        var first = responses[0];
        Assert.Equal(("r1", "el", 0.85), (first.Id, first.Language, first.Weight));
        Assert.Equal(new DateTimeOffset(2021, 3, 5, 12, 0, 0, TimeSpan.Zero), first.SubmittedAt);
        Assert.Equal(
            "consent: FlagValue { Flag = True } | email: name@museum.example | levels: seo=cannot video=alone | opened: 1994-05-18 | ownership: other"
                + " | ownership-Comment: a foundation | satisfaction: 4 | skills: [web safety other] | skills-Comment: glue | story: two\nlines, \"quoted\" | visitors: 12.5",
            AnswersText.Plain(first.Answers)
        );
        Assert.Equal("ownership: public", AnswersText.Plain(responses[1].Answers));
        Assert.Equal((null, 1), (responses[1].Id, responses[1].Weight));
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void Read_AnySeparatorWithOrWithoutMark_IsTheSame(string separator)
    {
        var text = "ownership,story\npublic,Ελλάδα\n".Replace(",", separator);
        foreach (
            var bytes in new[]
            {
                Encoding.UTF8.GetBytes(text),
                [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
                Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n")),
            }
        )
        {
            var (reading, responses) = AnswersText.Read(bytes, AnswersText.Sample);
            Assert.Empty(reading.Problems);
            Assert.Equal("ownership: public | story: Ελλάδα", AnswersText.Plain(Assert.Single(responses).Answers));
        }
    }

    [Theory]
    [InlineData("web;safety")]
    [InlineData("safety web")]
    [InlineData(" web; safety ")]
    public void Read_OneColumnOfCodes_IsTheListInTheFormsOrder(string cell) =>
        Assert.Equal(
            "skills: [web safety]",
            AnswersText.Plain(AnswersText.Read($"skills,story\n{cell},\n").Responses[0].Answers)
        );

    [Fact]
    public void Read_OptionsAllZeroAndAllBlank_AreNothingChosenAndNoAnswer()
    {
        var (reading, responses) = AnswersText.Read($"ownership,{Options}\npublic,0,0,0,0,0,0\npublic,,,,,,\n");
        Assert.Empty(reading.Problems);
        Assert.Equal("ownership: public | skills: []", AnswersText.Plain(responses[0].Answers));
        Assert.Equal("ownership: public", AnswersText.Plain(responses[1].Answers));
    }

    [Fact]
    public void Read_BlankRowsAndCellsBeyondTheLastColumn_AreNoResponses()
    {
        var (reading, responses) = AnswersText.Read("ownership,story,,\npublic,a,,\n,,,\n\nprivate,b,,\n");
        Assert.Empty(reading.Problems);
        Assert.Equal((2, 2), (reading.Rows, responses.Count));
    }

    [Fact]
    public void Read_OtherWeightColumn_IsUsedInsteadOfWeight()
    {
        var (reading, responses) = AnswersText.Read("ownership,weight,w2\npublic,2,0.5\n", weightColumn: "w2");
        Assert.Empty(reading.Problems);
        Assert.Equal(0.5, responses[0].Weight);
        Assert.Null(reading.Reconciliation.Columns[1].Variable);
    }

    [Fact]
    public void Read_WhatAFormWouldRefuse_IsCountedAndSaidOnce()
    {
        var (reading, responses) = AnswersText.Read("ownership,skills\n,none web\n,none web\npublic,web\n");
        Assert.Empty(reading.Problems);
        Assert.Equal(3, responses.Count);
        Assert.Equal(["answers/exclusive", "answers/too-few"], reading.Warnings.Select(warning => warning.Id));
        Assert.Contains("(2 responses, the first in row 2)", reading.Warnings[0].Message);
        Assert.Equal("skills: [web none]", AnswersText.Plain(responses[0].Answers));
    }

    [Fact]
    public void Read_BlankWeightsAmongOthers_CountAsOneAndAreSaid()
    {
        var (reading, responses) = AnswersText.Read("ownership,weight\npublic,2\npublic,\nprivate,\npublic,0.5\n");
        Assert.Equal([2, 1, 1, 0.5], responses.Select(response => response.Weight));
        var warning = Assert.Single(reading.Warnings);
        Assert.Equal("answers/no-weight", warning.Id);
        Assert.Contains("(2 responses, the first in row 3)", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ownership,weight\npublic,\nprivate,\n")]
    [InlineData("ownership\npublic\nprivate\n")]
    public void Read_NoWeightAtAll_IsNoWarning(string csv) => Assert.Empty(AnswersText.Read(csv).Reading.Warnings);

    [Fact]
    public void Read_RequiredAnswersBlank_AreNoWarning() =>
        Assert.Empty(AnswersText.Read($"ownership,{Options}\n,0,0,0,0,0,0\n").Reading.Warnings);

    [Fact]
    public void Read_ManyRows_KeepTheirOrder()
    {
        var (_, responses) = AnswersText.Read(
            "response_id,ownership\n" + string.Concat(Enumerable.Range(0, 5000).Select(at => $"r{at},public\n"))
        );
        Assert.Equal(Enumerable.Range(0, 5000).Select(at => $"r{at}"), responses.Select(response => response.Id));
    }

    [Fact]
    public void Read_AnswerToAQuestionThatDoesNotApply_IsDroppedAndSaid()
    {
        var questionnaire = Responses.SampleQuestionnaire.Build(questionCondition: Condition.Parse("{ownership} = 'private'"));
        var (reading, responses) = AnswersText.Read("ownership,story\npublic,hidden\nprivate,shown\n"u8.ToArray(), questionnaire);
        Assert.Equal(
            ["ownership: public", "ownership: private | story: shown"],
            responses.Select(response => AnswersText.Plain(response.Answers))
        );
        Assert.Equal("answers/not-applicable", Assert.Single(reading.Warnings).Id);
    }

    [Theory]
    [InlineData("file/empty", 0, "")]
    [InlineData("file/empty", 0, "\n\n")]
    [InlineData("file/no-rows", 1, "ownership,story\n")]
    [InlineData("file/unknown-format", 1, "colour,shape\nred,round\n")]
    [InlineData("columns/unknown", 1, "ownership,ownersip\npublic,private\n")]
    [InlineData("columns/unknown", 1, "ownership,levels/sea\npublic,alone\n")]
    [InlineData("answers/two-values", 2, "ownership,ownership\npublic,private\n")]
    [InlineData("columns/missing-option", 1, "skills/web,skills/safety\n1,1\n")]
    [InlineData("answers/two-values", 2, "skills," + Options + "\nsafety,1,0,0,0,0,0\n")]
    [InlineData("rows/too-many-cells", 3, "ownership,story\npublic,a\npublic,a,b\n")]
    [InlineData("rows/unclosed-quote", 3, "ownership,story\npublic,a\npublic,\"b\nprivate,c\n")]
    [InlineData("rows/duplicate-id", 3, "response_id,ownership\n7,public\n7,private\n")]
    [InlineData("answers/unknown-code", 3, "ownership,story\npublic,a\ncastle,b\n")]
    [InlineData("answers/unknown-code", 2, "levels/seo,levels/video\nalone,well\n")]
    [InlineData("answers/unknown-code", 2, "skills,story\nweb wob,\n")]
    [InlineData("answers/not-0-or-1", 2, Options + "\n2,0,0,0,0,0\n")]
    [InlineData("answers/partly-blank", 2, Options + "\n1,,,,,\n")]
    [InlineData("answers/not-a-number", 4, "ownership,visitors,story\npublic,1,\"two\nlines\"\npublic,about 5,x\n")]
    [InlineData("answers/bad-weight", 2, "ownership,weight\npublic,-1\n")]
    [InlineData("answers/bad-weight", 2, "ownership,weight\npublic,NaN\n")]
    [InlineData("answers/bad-time", 2, "ownership,submitted_at\npublic,yesterday\n")]
    [InlineData("answers/unknown-language", 2, "ownership,language\npublic,xx\n")]
    public void Read_OneRuleBroken_SaysWhichOneAndWhere(string id, int line, string text)
    {
        var (reading, _) = AnswersText.Read(text);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((id, line, "answers.csv"), (problem.Id, problem.Line, problem.File));
        Assert.False(reading.IsSound);
    }

    [Fact]
    public void Read_UnknownCode_NamesRowColumnValueAndCodes()
    {
        var (reading, responses) = AnswersText.Read("ownership,levels/seo\npublic,alone\ncastle,well\n");
        Assert.Equal(
            [
                "row 3, column “ownership”: “castle” is not one of its codes. Write one of public, private, other.",
                "row 3, column “levels/seo”: “well” is not one of its codes. Write one of cannot, alone.",
            ],
            reading.Problems.Select(problem => problem.Message)
        );
        Assert.Equal([3], reading.FaultyRows);
        Assert.Single(responses);
    }

    [Fact]
    public void Read_UnknownColumn_SuggestsTheNearest() =>
        Assert.Contains(
            "did you mean 'ownership'?",
            AnswersText.Read("ownershipp,story\npublic,a\n").Reading.Problems[0].Message
        );

    [Fact]
    public void Read_NoColumnOfTheWeightsName_IsAProblem() =>
        Assert.Equal("columns/no-weights", AnswersText.Read("ownership\npublic\n", weightColumn: "w").Reading.Problems[0].Id);

    [Fact]
    public void Read_BytesThatAreNotUtf8_SaysTheLineAndStops()
    {
        byte[] bytes = [.. "ownership,story\npublic,a\npublic,caf"u8, 0xE9, .. "\npublic,c\n"u8];
        var (reading, responses) = AnswersText.Read(bytes, AnswersText.Sample);
        Assert.Equal(("file/not-utf8", 3), (reading.Problems[0].Id, Assert.Single(reading.Problems).Line));
        Assert.Single(responses);
    }

    [Fact]
    public void Read_TheSameFaultInManyRows_IsOneProblem()
    {
        var (reading, _) = AnswersText.Read("ownership,story\n" + string.Concat(Enumerable.Repeat("castle,a\n", 250)));
        Assert.StartsWith("250 rows (2, 3, 4, 5, 6, …), column “ownership”", Assert.Single(reading.Problems).Message);
        Assert.Equal(250, reading.FaultyRows.Count);
    }

    [Fact]
    public void Read_ManyFaults_KeepsAHundredAndCountsTheRest()
    {
        var (reading, responses) = AnswersText.Read(
            "ownership,story\n" + string.Concat(Enumerable.Range(0, 250).Select(i => $"castle{i},a\n"))
        );
        Assert.Equal(
            (100, 150, 250, 250, 0),
            (reading.Problems.Count, reading.MoreProblems, reading.Rows, reading.FaultyRows.Count, responses.Count)
        );
    }

    [Fact]
    public void Read_QuoteOpenAcrossAMegabyte_StopsThere() =>
        Assert.Equal(
            "rows/unclosed-quote",
            AnswersText.Read("ownership,story\npublic,\"" + new string('a', 3_000_000)).Reading.Problems[^1].Id
        );

    [Fact]
    public void Reconciliation_CodedColumns_SayTheirVariableAndWhatIsWithout()
    {
        var (reading, _) = AnswersText.Read("response_id,levels/seo\n1,alone\n");
        Assert.Equal(["response_id", "levels/seo"], reading.Reconciliation.Columns.Select(column => column.Variable));
        Assert.Equal(
            ["ownership", "skills", "consent", "satisfaction", "story", "visitors", "opened", "email"],
            reading.Reconciliation.QuestionsWithoutColumn
        );
    }
}
