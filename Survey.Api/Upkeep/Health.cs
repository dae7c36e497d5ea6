using System.Text.Json.Serialization;
using Survey.Api.Surveys;

namespace Survey.Api.Upkeep;

/// <summary>What a probe reads.</summary>
/// <param name="Status"><c>live</c> or <c>ready</c>.</param>
/// <param name="Drafts"><c>full</c> while no new draft can be begun; begun ones go on, and answers are stored.</param>
/// <param name="Surveys">Those whose files have problems: <c>last-good</c>, <c>without-plan</c>, <c>folder-missing</c> or
/// <c>not-served</c>.</param>
internal sealed record Health(
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Drafts = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Surveys = null
)
{
    /// <summary>Null where no file has problems.</summary>
    public static IReadOnlyDictionary<string, string>? FaultsOf(SurveyCatalogue catalogue)
    {
        var faults = catalogue
            .Readings.Where(reading => reading.State != SurveyState.AsWritten)
            .ToDictionary(reading => reading.Id, reading => NameOf(reading.State));
        return faults.Count == 0 ? null : faults;
    }

    private static string NameOf(SurveyState state) =>
        state switch
        {
            SurveyState.WithoutPlan => "without-plan",
            SurveyState.LastGood => "last-good",
            SurveyState.FolderMissing => "folder-missing",
            _ => "not-served",
        };
}
