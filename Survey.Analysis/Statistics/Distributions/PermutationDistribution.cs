using System.Runtime.InteropServices;
using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Distributions;

/// <summary>
/// The exact distribution of the sum of scores of a group that is drawn at random, without replacement, from respondents in
/// classes of equal score: what a two-group rank test or a trend test looks like when the groups mean nothing.
/// </summary>
/// <remarks>
/// Class by class: the state is how many are drawn so far and the sum of their scores; how many of a class are drawn is
/// hypergeometric given what is left. Ties make it quick, because a class is one step.
/// </remarks>
internal static class PermutationDistribution
{
    /// <summary>Steps from one state to the next; well below a second on one core.</summary>
    public const long WorkLimit = 4_000_000;

    /// <summary>Respondents in all, beyond which the normal approximation is as good.</summary>
    public const long LargestSize = 100_000;

    /// <summary>P(|T - E(T)| ≥ |observed - E(T)|), with a slack of 1e-7 of the range of the scores.</summary>
    /// <param name="sizes">Respondents a class.</param>
    /// <param name="scores">The score of each class.</param>
    /// <param name="drawn">The size of the group, at most the sum of the sizes.</param>
    /// <param name="observed">The group's sum of scores.</param>
    /// <returns>Null beyond <see cref="WorkLimit"/> or <see cref="LargestSize"/>.</returns>
    public static double? TwoSided(IReadOnlyList<long> sizes, IReadOnlyList<long> scores, long drawn, long observed)
    {
        if (SumsOf(sizes, scores, drawn) is not { } sums)
        {
            return null;
        }

        var expected = (double)drawn / sizes.Sum() * sizes.Zip(scores, (size, score) => (double)size * score).Sum();
        var distance = Math.Abs(observed - expected) - (1e-7 * (scores.Max() - scores.Min()));
        return Math.Min(1, sums.Where(state => Math.Abs(state.Key - expected) >= distance).Sum(state => state.Value));
    }

    /// <returns>The probability of each sum of scores.</returns>
    private static Dictionary<long, double>? SumsOf(IReadOnlyList<long> sizes, IReadOnlyList<long> scores, long drawn)
    {
        var left = sizes.Sum();
        if (left > LargestSize)
        {
            return null;
        }

        var factorials = new LogFactorial(left);
        var work = 0L;
        var states = new Dictionary<long, Dictionary<long, double>> { [0] = new() { [0] = 1 } };
        for (var i = 0; i < sizes.Count; i++)
        {
            var rest = left - sizes[i];
            work += states.Sum(state => Steps(sizes[i], drawn - state.Key, rest) * state.Value.Count);
            if (work > WorkLimit)
            {
                return null; // before a step of this class is taken
            }

            var next = new Dictionary<long, Dictionary<long, double>>();
            foreach (var (already, sums) in states)
            {
                var toDraw = drawn - already;
                for (var x = Math.Max(0, toDraw - rest); x <= Math.Min(sizes[i], toDraw); x++)
                {
                    var log =
                        factorials.Choose(sizes[i], x) + factorials.Choose(rest, toDraw - x) - factorials.Choose(left, toDraw);
                    ref var target = ref CollectionsMarshal.GetValueRefOrAddDefault(next, already + x, out _);
                    Shift(sums, x * scores[i], Math.Exp(log), target ??= []);
                }
            }

            (states, left) = (next, rest);
        }

        return states[drawn];
    }

    /// <summary>How many of a class may be drawn, given how many are still to draw and how many come after it.</summary>
    private static long Steps(long size, long toDraw, long rest) => Math.Min(size, toDraw) - Math.Max(0, toDraw - rest) + 1;

    private static void Shift(Dictionary<long, double> sums, long by, double probability, Dictionary<long, double> target)
    {
        foreach (var (sum, mass) in sums)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(target, sum + by, out _) += mass * probability;
        }
    }
}
