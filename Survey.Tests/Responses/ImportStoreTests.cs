using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Versions;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Tests.Answering;
using Survey.Tests.Storage;

namespace Survey.Tests.Responses;

/// <summary>A coordinator imports the same sheet every week: what is stored, what is recognised, what is replaced.</summary>
public abstract class ImportStoreTests(Provider provider) : IAsyncLifetime
{
    private static readonly Questionnaire Questionnaire = Example.DigitalSkills().Questionnaire;
    private static readonly QuestionnaireUnion Union = QuestionnaireUnion.Of(Questionnaire);
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 15, 0, TimeSpan.Zero);

    private readonly TestDatabase test = new(provider);
    private Database database = null!;
    private ImportStore store = null!;

    public ValueTask InitializeAsync()
    {
        database = Database.Open(test.Address);
        store = new ImportStore(database, new ManualTime(Monday.AddDays(30)));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Import_AWeeklyRoutine_StoresWhatIsNew()
    {
        List<Response> week = [Row(0), Row(1), Row(2), Row(3)];
        Assert.Equal(new ImportCounts(4, 0, 0, 0), await store.Import(Questionnaire, week));
        Assert.Equal(new ImportCounts(0, 4, 0, 0), await store.Import(Questionnaire, week));

        week.Add(Row(4));
        Assert.Equal(new ImportCounts(1, 4, 0, 0), await store.Import(Questionnaire, week));

        week[1] = Row(1, answers: 7);
        Assert.Equal(new ImportCounts(0, 4, 0, 1), await store.Import(Questionnaire, week));
        Assert.Equal(new ImportCounts(0, 4, 1, 0), await store.Import(Questionnaire, week, updates: true));
        Assert.Equal(new ImportCounts(0, 5, 0, 0), await store.Import(Questionnaire, week, updates: true));
        Assert.Equal(5, StoredAnswers.Of(database, Questionnaire.Id).Count);
        Assert.Equal(
            Content(week[1]),
            Content(StoredAnswers.Of(database, Questionnaire.Id).Single(response => response.SubmittedAt == week[1].SubmittedAt))
        );
    }

    [Fact]
    public async Task Import_RowsWithIds_AreRecognisedByThem()
    {
        List<Response> rows = [Row(0) with { Id = "a" }, Row(1) with { Id = "b" }];
        await store.Import(Questionnaire, rows);
        rows[1] = Row(1, answers: 5) with { Id = "b", SubmittedAt = Monday.AddDays(2) };
        rows.Add(Row(0) with { Id = "c" });
        Assert.Equal(new ImportCounts(1, 1, 1, 0), await store.Import(Questionnaire, rows, updates: true));
    }

    [Fact]
    public async Task Import_RowsWithoutIdAndMoment_AreRecognisedByTheirAnswersAndNumber()
    {
        List<Response> rows = [Row(0) with { SubmittedAt = null }, Row(0) with { SubmittedAt = null }];
        Assert.Equal(new ImportCounts(2, 0, 0, 0), await store.Import(Questionnaire, rows));
        Assert.Equal(new ImportCounts(0, 2, 0, 0), await store.Import(Questionnaire, rows));
        rows.Add(rows[0]);
        Assert.Equal(new ImportCounts(1, 2, 0, 0), await store.Import(Questionnaire, rows));
    }

    [Fact]
    public async Task Import_ARowAndItsCopy_AreOne() =>
        Assert.Equal(new ImportCounts(1, 1, 0, 0), await store.Import(Questionnaire, [Row(0), Row(0)]));

    [Fact]
    public async Task Import_TwoPeopleInTheSameSecond_AreTwo()
    {
        await store.Import(Questionnaire, [Row(0)]);
        List<Response> rows = [Row(0), Row(1) with { SubmittedAt = Row(0).SubmittedAt }];
        Assert.Equal(new ImportCounts(1, 1, 0, 0), await store.Import(Questionnaire, rows, updates: true));
    }

    [Fact]
    public async Task Import_WithoutAConsentColumn_KeepsTheBasisWithEachResponse()
    {
        await store.Import(Union, [ImportRow.Of(Union, Row(0), keepsAnswers: true)], consentBasis: "agreed on paper");
        Assert.Equal(
            "agreed on paper",
            await database.Read(connection =>
                Dapper.SqlMapper.ExecuteScalar<string>(connection, "SELECT consent_basis FROM responses")
            )
        );
    }

    private static Response Row(int number, int? answers = null) =>
        new() { SubmittedAt = Monday.AddMinutes(number), Answers = ValidAnswers.To(Questionnaire, answers ?? number) };

    private static UInt128 Content(Response response) => ImportRow.ContentOf(Union, response);
}

public sealed class ImportStoreInSqliteTests() : ImportStoreTests(Provider.Sqlite);

public sealed class ImportStoreInPostgresTests() : ImportStoreTests(Provider.Postgres);
