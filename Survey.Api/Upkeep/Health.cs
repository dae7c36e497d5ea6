using System.Text.Json.Serialization;

namespace Survey.Api.Upkeep;

/// <summary>What a probe reads.</summary>
/// <param name="Status"><c>live</c> or <c>ready</c>.</param>
/// <param name="Drafts"><c>full</c> while no new draft can be begun; begun ones go on, and answers are stored.</param>
internal sealed record Health(
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Drafts = null
);
