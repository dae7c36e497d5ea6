using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Statistics.MultipleResponses;

/// <summary>
/// Whether the choices that groups made in a multiple-answer question are distributed alike over the options: each choice one
/// observation, each respondent a cluster of choices.
/// </summary>
/// <remarks>
/// <para>Another hypothesis than <see cref="MultipleMarginalIndependence"/>: a group that chooses every option twice as often has
/// the same distribution of choices. Rao-Scott's test on options x groups with the respondents who chose something as clusters;
/// the covariance of the cell shares, m/(m-1)·Σz·z' with z = (choices in the cell - own choices · cell share) / all choices,
/// follows from the counts of options chosen together.</para>
/// <para>Options that nobody chose and groups that chose nothing are left out; fewer than two of either:
/// <see cref="ReasonKind.EmptyMargin"/>.</para>
/// <para>Source: as <see cref="RaoScott"/>. Agrees with R survey <c>svychisq(~option + group)</c> on a design with
/// <c>ids = ~respondent</c>.</para>
/// </remarks>
internal static class ClusteredResponses
{
    /// <param name="Responses">All choices.</param>
    /// <param name="Respondents">Those who chose something: the clusters.</param>
    /// <param name="Options">The options that somebody chose.</param>
    /// <param name="Test">On options x groups.</param>
    public sealed record Result(int Responses, int Respondents, IReadOnlyList<int> Options, RaoScott.Result Test);

    public static Outcome<Result> Compute(IReadOnlyList<SelectionCounts> groups)
    {
        var all = SelectionCounts.Sum(groups);
        var choosing = groups.Where(group => group.Responses > 0).ToList();
        int[] options = [.. Enumerable.Range(0, all.Options).Where(option => all[option, option] > 0)];
        if (options.Length < 2 || choosing.Count < 2)
        {
            return all.Responses == 0 ? Reason.NoAnswers : Reason.EmptyMargin;
        }

        var shares = new double[options.Length, choosing.Count];
        for (var cell = 0; cell < shares.Length; cell++)
        {
            var (option, group) = (options[cell / choosing.Count], choosing[cell % choosing.Count]);
            shares[cell / choosing.Count, cell % choosing.Count] = (double)group[option, option] / all.Responses;
        }

        var test = RaoScott.Compute(shares, Covariance(shares, options, choosing, all), all.Responses, all.SelectedAny - 1);
        return test.Value is { } value ? new Result(all.Responses, all.SelectedAny, options, value) : test.Reason!;
    }

    private static double[,] Covariance(double[,] shares, int[] options, List<SelectionCounts> groups, SelectionCounts all)
    {
        double[] share = [.. shares.Cast<double>()];
        double ChoicesOfThoseIn(int cell) =>
            options.Sum(other => groups[cell % groups.Count][options[cell / groups.Count], other]);
        double[] ownChoices = [.. Enumerable.Range(0, share.Length).Select(ChoicesOfThoseIn)];
        double squaredChoices = options.Sum(first => options.Sum(second => all[first, second]));
        var factor = all.SelectedAny / (all.SelectedAny - 1.0) / all.Responses / all.Responses;
        var covariance = new double[share.Length, share.Length];
        for (var a = 0; a < share.Length; a++)
        {
            for (var b = 0; b < share.Length; b++)
            {
                var sameGroup = a % groups.Count == b % groups.Count;
                var both = sameGroup ? groups[a % groups.Count][options[a / groups.Count], options[b / groups.Count]] : 0;
                covariance[a, b] =
                    factor
                    * (both - (share[a] * ownChoices[b]) - (share[b] * ownChoices[a]) + (share[a] * share[b] * squaredChoices));
            }
        }

        return covariance;
    }
}
