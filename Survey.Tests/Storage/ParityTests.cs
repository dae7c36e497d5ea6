using Survey.Analysis.Interchange;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Tests.Answering;
using Survey.Tests.Responses;

namespace Survey.Tests.Storage;

/// <summary>The same answers in either database give byte-identical exports.</summary>
public sealed class ParityTests
{
    private const int Count = 1_000;

    private static readonly string[] Texts =
    [
        "plain",
        "Ελληνικά ñ ü",
        "=1+1",
        "a;b,\"c\"",
        "line\nbreak",
        "🏛️ museum",
        "'",
        " \t edges ",
        "ﬁ İ ß",
        "\\x00 \\ %s",
        "0012",
        "1e5",
    ];

    [Fact]
    public async Task Exports_OfAThousandAnswers_AreTheSameBytes()
    {
        using var sqlite = new TestDatabase(Provider.Sqlite);
        using var postgres = new TestDatabase(Provider.Postgres);
        var folder = Example.DigitalSkills();
        var responses = Generated(folder.Questionnaire);

        var fromSqlite = await Exports(sqlite.Address, folder, responses);
        var fromPostgres = await Exports(postgres.Address, folder, responses);

        Assert.True(fromSqlite.Answers.Length > 500_000, $"{fromSqlite.Answers.Length} bytes are too few for {Count} answers");
        Assert.True(fromSqlite.Answers.AsSpan().SequenceEqual(fromPostgres.Answers), "the answers differ");
        Assert.True(fromSqlite.Report.AsSpan().SequenceEqual(fromPostgres.Report), "the report differs");
    }

    private static List<Response> Generated(Questionnaire questionnaire) =>
        [
            .. Enumerable
                .Range(0, Count)
                .Select(i =>
                {
                    var given = ValidAnswers.To(questionnaire, i);
                    foreach (var choice in questionnaire.Questions.OfType<ChoiceQuestion>().Where(choice => choice.HasOtherText))
                    {
                        given[choice.CommentName] = new TextValue(Texts[(i + choice.Name.Length) % Texts.Length]);
                    }
                    return new Response
                    {
                        Id = $"{i % 7}-Ä{i}",
                        SubmittedAt = DateTimeOffset.UnixEpoch.AddSeconds(1_700_000_000 - i * 977L),
                        Language = questionnaire.Languages[i % questionnaire.Languages.Count],
                        Weight = 0.1 + i / 3.0,
                        Answers = AnswerCheck.CheckCollected(questionnaire, given).Answers,
                    };
                }),
        ];

    private static async Task<(byte[] Answers, byte[] Report)> Exports(
        string address,
        QuestionnaireFolder folder,
        List<Response> responses
    )
    {
        await using (var database = Database.Open(address))
        {
            await new ImportStore(database, TimeProvider.System).Import(folder.Questionnaire, responses);
        }

        var set = new ResponseSetBuilder(folder.Questionnaire);
        foreach (var response in StoredAnswers.Read(address, folder.Questionnaire.Id))
        {
            set.Add(response);
        }

        return (
            Bytes(stream => AnswersCsv.Write(stream, folder.Questionnaire, StoredAnswers.Read(address, folder.Questionnaire.Id))),
            Bytes(stream =>
                ReportJson.Write(ReportBuilder.Build(folder, set.Build(), new ReportOptions { Source = "test" }), stream)
            )
        );
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
