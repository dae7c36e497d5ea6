using Survey.Api.Access;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>
/// Deletes what is past its date. One run deletes at most a fifth of each kind, however few there are, so that a wrong clock is
/// noticed before it has emptied a table; the next runs delete the rest.
/// </summary>
internal sealed class Retention(Database database, TimeProvider time)
{
    internal const int MonthsOfContacts = 12;
    internal const int DaysOfReplay = 7;
    private const int SharePerRun = 5;

    /// <summary>Counts what is due, and deletes nothing.</summary>
    public Task<RetentionCounts> Due() =>
        database.Read(connection => new RetentionCounts(
            connection.CountDraftsDue(Today),
            connection.CountContactsDue(OldestContact),
            connection.CountSubmissionsDue(OldestReplay)
        ));

    /// <summary>Deletes what is due, from the log as well, in one transaction.</summary>
    /// <returns>What was deleted.</returns>
    public Task<RetentionCounts> Run() =>
        database.Erase(connection =>
        {
            connection.ForgetEnded(Today);
            connection.ForgetAccess(time.Now(), SessionStore.Longest, Looks.DaysKept);
            return new RetentionCounts(
                connection.DeleteDraftsDue(Today, Most(connection.CountDrafts())),
                connection.DeleteContactsDue(OldestContact, Most(connection.CountContacts())),
                connection.ForgetSubmissionsDue(OldestReplay)
            );
        });

    private DateOnly Today => time.Today();

    private DateOnly OldestContact => Today.AddMonths(-MonthsOfContacts);

    private DateTimeOffset OldestReplay => time.GetUtcNow().AddDays(-DaysOfReplay);

    private static long Most(long all) => Math.Max(1, all / SharePerRun);
}
