using Survey.Api.Access;
using Survey.Api.Surveys;

namespace Survey.Api.Results;

/// <summary>Which counts are hidden from whom.</summary>
internal static class ResultsRules
{
    /// <summary>The largest limit that can be chosen.</summary>
    public const int Largest = 20;

    /// <summary>Where no plan says it, as strict as for everybody.</summary>
    private const int WithoutPlan = 10;

    /// <summary>
    /// Partners always get the plan's limit: two views with different limits would show together what each of them hides.
    /// Researchers choose; they may see the answers themselves.
    /// </summary>
    /// <param name="key">Whoever looks.</param>
    /// <param name="survey">At which survey.</param>
    /// <param name="chosen">The smallest count to show; null shows all.</param>
    public static int MinCell(AccessKeyRow key, OpenSurvey survey, int? chosen) =>
        key.Role == AccessRoles.Partner ? survey.Plan?.Disclosure.Partner ?? WithoutPlan : chosen ?? 0;

    public static bool CanChoose(int? chosen) => chosen is null or (>= 0 and <= Largest);
}
