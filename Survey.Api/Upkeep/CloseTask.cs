using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Upkeep;

/// <summary>Closes a survey at a moment; null opens it again.</summary>
internal sealed record CloseTask(string Survey, DateTimeOffset? Moment) : OwnerTask
{
    public override Task Run(Database database) => new Fieldwork(database, TimeProvider.System).Close(Survey, Moment);
}
