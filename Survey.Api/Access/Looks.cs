using Survey.Api.Storage;

namespace Survey.Api.Access;

/// <summary>The access log: which key looked at or took what, and when.</summary>
internal sealed class Looks(Database database, TimeProvider time)
{
    public const int DaysKept = 90;

    /// <summary>Once this completes it is on the disk.</summary>
    public Task<int> Note(AccessKeyRow key, string route, string? survey)
    {
        var look = new LookRow
        {
            At = time.Now(),
            KeyId = key.Id,
            Route = route,
            Survey = survey,
        };
        return database.WriteOwn(connection => connection.Insert(look));
    }
}
