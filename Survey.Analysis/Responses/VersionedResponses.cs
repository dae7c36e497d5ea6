using Survey.Analysis.Versions;

namespace Survey.Analysis.Responses;

/// <summary>Puts responses of earlier versions where the union of the versions has a place for them.</summary>
public static class VersionedResponses
{
    /// <summary>The same response with its answers under the names and in the codes by which the union analyses them.</summary>
    public static Response Placed(this Response response, QuestionnaireUnion union)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(union);
        var version = union.Version(response.Version);
        return response.Given is not null || version.IsUnchanged
            ? response
            : response with
            {
                Answers = version.Place(response.Answers),
                Given = response.Answers,
            };
    }
}
