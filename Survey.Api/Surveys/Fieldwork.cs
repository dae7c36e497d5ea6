using Survey.Api.Storage;

namespace Survey.Api.Surveys;

/// <summary>Until when a survey takes answers.</summary>
internal sealed class Fieldwork(Database database, TimeProvider time)
{
    /// <summary>When the survey closed; null while it takes answers.</summary>
    public async Task<DateTimeOffset?> Closed(string survey, CancellationToken cancel) =>
        await Closes(survey, cancel) is { } moment && moment <= time.GetUtcNow() ? moment : null;

    /// <summary>When it closes or closed; null is never.</summary>
    public Task<DateTimeOffset?> Closes(string survey, CancellationToken cancel) =>
        database.Read(connection => connection.FindFieldwork(survey)?.Closes, cancel);

    /// <param name="survey">The survey.</param>
    /// <param name="moment">From when on no answers are taken; null opens it again.</param>
    public Task Close(string survey, DateTimeOffset? moment) =>
        database.Write(connection => connection.Put(new FieldworkRow { Survey = survey, Closes = moment }));
}
