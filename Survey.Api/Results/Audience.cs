using Survey.Api.Access;
using Survey.Api.Surveys;

namespace Survey.Api.Results;

/// <summary>Who looks at results, as far as it decides what is shown.</summary>
/// <param name="MinCell">Counts below this are hidden from them; null where they choose.</param>
/// <param name="IsPublic">Whether anybody may be among them.</param>
internal sealed record Audience(int? MinCell, bool IsPublic = false)
{
    /// <summary>Where no plan says it, as strict as for everybody.</summary>
    private const int WithoutPlan = 10;

    /// <summary>
    /// Partners always get the plan's limit: two views with different limits would show together what each of them hides.
    /// Researchers choose; they may see the answers themselves.
    /// </summary>
    public static Audience Of(AccessKeyRow key, OpenSurvey survey) =>
        new(key.Role == AccessRoles.Partner ? survey.Plan?.Disclosure.Partner ?? WithoutPlan : null);

    /// <summary>Everybody, or whoever holds a link.</summary>
    public static Audience Public(OpenSurvey survey) => new(survey.Plan?.Disclosure.Public ?? WithoutPlan, IsPublic: true);
}
