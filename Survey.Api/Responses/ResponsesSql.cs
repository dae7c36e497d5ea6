using System.Data.Common;
using Dapper;
using Survey.Api.Storage;

namespace Survey.Api.Responses;

/// <summary>The statements on <c>responses</c> and <c>contacts</c>.</summary>
internal static class ResponsesSql
{
    private const string Columns =
        "survey, id, submitted_at, language, weight, answers, receipt_hash, receipt_check, payload_hash, sealed_receipt, "
        + "questionnaire";

    private const string InsertResponse = $"""
        INSERT INTO responses ({Columns})
        VALUES (@Survey, @Id, @SubmittedAt, @Language, @Weight, @Answers, @ReceiptHash, @ReceiptCheck, @PayloadHash,
          @SealedReceipt, @Questionnaire)
        """;

    public static int Insert(this DbConnection connection, ResponseRow row) => connection.Execute(InsertResponse, row);

    private const string InsertImportedResponse = """
        INSERT INTO responses (survey, id, submitted_at, language, weight, answers, questionnaire, consent_basis)
        VALUES (@Survey, @Id, @SubmittedAt, @Language, @Weight, @Answers, @Questionnaire, @basis)
        """;

    /// <param name="connection">In a transaction.</param>
    /// <param name="row">Of a file.</param>
    /// <param name="basis">Why it may be kept, where the file does not say that the person agreed; else null.</param>
    public static int InsertImported(this DbConnection connection, ResponseRow row, string? basis)
    {
        var parameters = new DynamicParameters(row);
        parameters.Add("basis", basis);
        return connection.Execute(InsertImportedResponse, parameters);
    }

    private const string ChangeById =
        "UPDATE responses SET language = @language, weight = @weight, answers = @answers WHERE survey = @survey AND id = @id";

    public static int ChangeImported(
        this DbConnection connection,
        string survey,
        string id,
        string language,
        double weight,
        string answers
    ) =>
        connection.Execute(
            ChangeById,
            new
            {
                survey,
                id,
                language,
                weight,
                answers,
            }
        );

    private static readonly PreparedStatement InsertUnlessSubmitted = new(
        InsertResponse + " ON CONFLICT (receipt_hash) DO NOTHING",
        "Survey",
        "Id",
        "SubmittedAt",
        "Language",
        "Weight",
        "Answers",
        "ReceiptHash",
        "ReceiptCheck",
        "PayloadHash",
        "SealedReceipt",
        "Questionnaire"
    );

    /// <summary>False when its submission has been stored before, by this process or another.</summary>
    public static bool InsertNew(this DbConnection connection, ResponseRow row) =>
        InsertUnlessSubmitted.Execute(
            connection,
            row.Survey,
            row.Id,
            TypeHandlers.Text(row.SubmittedAt),
            row.Language,
            row.Weight,
            row.Answers,
            row.ReceiptHash,
            row.ReceiptCheck,
            row.PayloadHash,
            row.SealedReceipt,
            row.Questionnaire
        ) == 1;

    private const string InsertContact =
        "INSERT INTO contacts (key, survey, day, answers) VALUES (@Key, @Survey, @Day, @Answers)";

    public static int Insert(this DbConnection connection, ContactRow row) => connection.Execute(InsertContact, row);

    private const string ByLocator =
        $"SELECT {Columns} FROM responses WHERE receipt_hash = @locator AND receipt_check IS NOT NULL";

    public static ResponseRow? FindByLocator(this DbConnection connection, byte[] locator) =>
        connection.QuerySingleOrDefault<ResponseRow>(ByLocator, new { locator });

    /// <summary>Older receipts, which had no halves, have one hash of the whole.</summary>
    private const string IsOfReceipt =
        "(receipt_hash = @Locator AND receipt_check = @Check OR receipt_hash = @Check AND receipt_check IS NULL)";

    private const string ByReceipt = $"SELECT {Columns} FROM responses WHERE {IsOfReceipt}";

    public static ResponseRow? FindByReceipt(this DbConnection connection, ReceiptHashes receipt) =>
        connection.QuerySingleOrDefault<ResponseRow>(ByReceipt, receipt);

    private const string ContactByKey = "SELECT key, survey, day, answers FROM contacts WHERE key = @key";

    public static ContactRow? FindContact(this DbConnection connection, string key) =>
        connection.QuerySingleOrDefault<ContactRow>(ContactByKey, new { key });

    private const string InOrder = $"SELECT {Columns} FROM responses WHERE survey = @survey ORDER BY arrival";

    public static IEnumerable<ResponseRow> StreamResponses(this DbConnection connection, string survey) =>
        connection.Query<ResponseRow>(InOrder, new { survey }, buffered: false);

    private const string Ids = "SELECT id FROM responses WHERE survey = @survey";

    public static IEnumerable<string> StreamIds(this DbConnection connection, string survey) =>
        connection.Query<string>(Ids, new { survey }, buffered: false);

    private const string CountOfSurvey = "SELECT count(*) FROM responses WHERE survey = @survey";

    public static long CountResponses(this DbConnection connection, string survey) =>
        connection.ExecuteScalar<long>(CountOfSurvey, new { survey });

    private const string ChangeByReceipt =
        $"UPDATE responses SET language = @language, answers = @answers, questionnaire = @questionnaire WHERE {IsOfReceipt}";

    public static int ChangeResponse(
        this DbConnection connection,
        ReceiptHashes receipt,
        string language,
        string answers,
        string? questionnaire
    ) =>
        connection.Execute(
            ChangeByReceipt,
            new
            {
                receipt.Locator,
                receipt.Check,
                language,
                answers,
                questionnaire,
            }
        );

    /// <summary>Not a column whose change counts as a revision.</summary>
    private const string Lock = $"UPDATE responses SET payload_hash = payload_hash WHERE {IsOfReceipt}";

    /// <summary>
    /// Locks the response until the end of the transaction; false where there is none. What belongs to a response is made,
    /// changed and erased one after the other, also by several servers.
    /// </summary>
    public static bool LockResponse(this DbConnection connection, ReceiptHashes receipt) => connection.Execute(Lock, receipt) > 0;

    private const string DeleteResponse = $"DELETE FROM responses WHERE {IsOfReceipt}";

    /// <summary>Whether there was such a response.</summary>
    public static bool EraseResponse(this DbConnection connection, ReceiptHashes receipt) =>
        connection.Execute(DeleteResponse, receipt) > 0;

    private const string DeleteContact = "DELETE FROM contacts WHERE key = @key";

    public static int EraseContact(this DbConnection connection, string key) => connection.Execute(DeleteContact, new { key });
}
