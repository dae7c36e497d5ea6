using System.Text;
using Survey.Analysis.Interchange;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Tests.Responses;

namespace Survey.Tests.Interchange;

public sealed class AnswersCsvTests
{
    private static readonly string[] Payloads =
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "'x",
        "''x",
        "'",
        "'=1",
        "''=1",
        "'t Hart",
        "=HYPERLINK(\"http://x\";\"y\")",
        "＝1+1",
        "a,b;c",
        "\"quoted\"",
        "two\nlines",
        "a\tb",
        "Ελληνικά, με κόμμα",
        "0012",
        "1e5",
        "3/4",
        "TRUE",
        "1",
        "0",
        "\u200B=1",
        "\U0001F600",
        "|cmd",
        "response_id",
        "a,\"=1\"",
        ";=1",
        "é",
    ];

    [Theory]
    [InlineData(',', false)]
    [InlineData(',', true)]
    [InlineData(';', false)]
    [InlineData('\t', true)]
    public void WriteThenRead_ThousandResponses_AreTheSame(char delimiter, bool mark)
    {
        var random = new Random(2021);
        var responses = Enumerable.Range(0, 1000).Select(i => Any(random, i)).ToList();
        var bytes = Write(
            responses,
            new()
            {
                Delimiter = delimiter,
                ByteOrderMark = mark,
                Personal = true,
            }
        );
        Assert.Equal(mark, bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var (reading, read) = AnswersText.Read(bytes, AnswersText.Sample);
        Assert.Empty(reading.Problems);
        Assert.Equal(responses.Count, read.Count);
        foreach (var (before, after) in responses.Zip(read))
        {
            Assert.Equal(AnswersText.Plain(before.Answers), AnswersText.Plain(after.Answers));
            Assert.Equal(
                (before.Id, before.SubmittedAt, before.Language, before.Weight),
                (after.Id, after.SubmittedAt, after.Language, after.Weight)
            );
        }
    }

    [Fact]
    public void Write_TextThatASpreadsheetWouldRun_NeverBeginsACell()
    {
        var responses = Payloads.Select(payload => new Response
        {
            Id = payload,
            Answers = new Dictionary<string, AnswerValue> { ["story"] = new TextValue(payload) },
        });
        var text = Encoding.UTF8.GetString(Write([.. responses], new()));
        Assert.DoesNotMatch("(?m)(^|,)\"?[=+@＝]", text);
        Assert.DoesNotMatch("(?m)(^|,)\"?-1(,|$)", text);
    }

    [Fact]
    public void Write_PersonalQuestions_OnlyWhenAsked()
    {
        var response = new Response { Answers = SampleQuestionnaire.Good() };
        Assert.DoesNotContain("email", Encoding.UTF8.GetString(Write([response], new())));
        Assert.Contains("name@museum.example", Encoding.UTF8.GetString(Write([response], new() { Personal = true })));
    }

    [Fact]
    public void Write_NoResponses_IsTheHeaderInTheFormsOrder() =>
        Assert.Equal(
            "response_id,submitted_at,language,weight,ownership,ownership-Comment,skills/web,skills/web_design,skills/safety,skills/marketing,skills/none,skills/other,"
                + "skills-Comment,consent,satisfaction,levels/seo,levels/video,story,visitors,opened\n",
            Encoding.UTF8.GetString(Write([], new()))
        );

    private static byte[] Write(IReadOnlyList<Response> responses, AnswersCsvOptions options)
    {
        var stream = new MemoryStream();
        AnswersCsv.Write(stream, AnswersText.Sample, responses, options);
        return stream.ToArray();
    }

    private static Response Any(Random random, int number)
    {
        var given = new Dictionary<string, AnswerValue>();
        void Sometimes(string key, Func<AnswerValue> value)
        {
            if (random.Next(3) > 0)
            {
                given[key] = value();
            }
        }

        string Payload() =>
            string.Concat(Enumerable.Range(0, random.Next(1, 3)).Select(_ => Payloads[random.Next(Payloads.Length)]));
        string One(OptionList options) => options[random.Next(options.Count)].Code;
        Sometimes("ownership", () => new TextValue(One(SampleQuestionnaire.Ownership.Options)));
        Sometimes("ownership-Comment", () => new TextValue(Payload()));
        Sometimes("skills", () =>
            new ListValue([.. SampleQuestionnaire.Skills.Options.Where(_ => random.Next(3) == 0).Select(option => option.Code)])
        );
        Sometimes("skills-Comment", () => new TextValue(Payload()));
        Sometimes("consent", () => new FlagValue(random.Next(2) == 0));
        Sometimes("satisfaction", () => new TextValue(One(SampleQuestionnaire.Satisfaction.Points)));
        Sometimes("levels", () =>
            new RowsValue(
                SampleQuestionnaire
                    .Levels.Rows.Where(_ => random.Next(2) == 0)
                    .ToDictionary(row => row.Code, _ => One(SampleQuestionnaire.Levels.Columns))
            )
        );
        Sometimes("story", () => new TextValue(Payload()));
        Sometimes("visitors", () => new NumberValue(random.Next(1_000_000) / 100m));
        Sometimes("opened", () => new TextValue($"19{random.Next(10, 99)}-0{random.Next(1, 9)}-17"));
        Sometimes("email", () => new TextValue("-x+y@museum.example"));
        return new()
        {
            Id = random.Next(4) == 0 ? null : $"{Payload()} {number}",
            SubmittedAt =
                random.Next(4) == 0
                    ? null
                    : new DateTimeOffset(637_000_000_000_000_000 + random.NextInt64(1_000_000_000_000_000), TimeSpan.Zero),
            Language = random.Next(2) == 0 ? null : "el",
            Weight = random.Next(2) == 0 ? 1 : random.NextDouble() * 3,
            Answers = AnswerCheck.Check(AnswersText.Sample, given).Answers,
        };
    }
}
