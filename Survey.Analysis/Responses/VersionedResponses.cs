using Survey.Analysis.Versions;

namespace Survey.Analysis.Responses;

/// <summary>Puts responses of earlier versions where the union of the versions has a place for them.</summary>
public static class VersionedResponses
{
    /// <summary>The same response with its answers under the names that the union analyses them by.</summary>
    public static Response Placed(this Response response, QuestionnaireUnion union)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(union);
        var version = union.Version(response.Version);
        return version.Renamed.Count == 0
            ? response
            : response with
            {
                Answers = response.Answers.ToDictionary(answer => version.Of(answer.Key), answer => answer.Value),
            };
    }
}
