using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Tables;

/// <summary>
/// Counts respondents and sums their weights over sets of bits. Without weights a count is one pass of popcount; with
/// weights, respondents of weight 0 are nobody.
/// </summary>
public sealed class Tally
{
    private readonly double[]? weights;

    public Tally(ResponseSet responses)
    {
        ArgumentNullException.ThrowIfNull(responses);
        Respondents = responses.Count;
        weights = responses.Weights?.ToArray();
    }

    /// <summary>The size of the set.</summary>
    public int Respondents { get; }

    /// <summary>Whether some weight differs from 1.</summary>
    public bool IsWeighted => weights is not null;

    public WeightedCount Of(BitSet members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return weights is null ? WeightedCount.Unweighted(members.Count()) : Weigh(members);
    }

    /// <summary>Those in both sets.</summary>
    public WeightedCount Of(BitSet members, BitSet others)
    {
        ArgumentNullException.ThrowIfNull(members);
        return weights is null ? WeightedCount.Unweighted(members.CountAnd(others)) : Weigh(members.And(others));
    }

    private WeightedCount Weigh(BitSet members)
    {
        var (count, sum, squares) = (0, 0.0, 0.0);
        foreach (var i in members.Members())
        {
            var weight = weights![i];
            count += weight > 0 ? 1 : 0;
            sum += weight;
            squares += weight * weight;
        }

        return new(count, sum, squares);
    }
}
