using Survey.Analysis.Json;

namespace Survey.Analysis.Questionnaires.Definitions;

/// <summary>Where each page, element, option and condition stands, so that rules over the model can name the place.</summary>
internal sealed class PlaceMap
{
    // By reference: two options may be equal records at two places.
    private readonly Dictionary<object, Node> nodes = new(ReferenceEqualityComparer.Instance);

    public Node Of(object part) => nodes[part];

    /// <returns>The part.</returns>
    public T Put<T>(T part, Node node)
        where T : class
    {
        nodes[part] = node;
        return part;
    }
}
