namespace Survey.Analysis.Statistics.MultipleResponses;

/// <summary>
/// What one group of respondents chose in a multiple-answer question, as counts: enough for every statistic of multiple
/// responses, and cheap to get from bit sets (AND and a count of bits a pair of options).
/// </summary>
internal sealed record SelectionCounts
{
    private readonly int[,] together;

    /// <param name="respondents">Those who answered, also those who chose no option.</param>
    /// <param name="selectedAny">Those of them who chose at least one option.</param>
    /// <param name="chosenTogether">
    /// Options x options: how many chose both; on the diagonal, how many chose the option. Symmetric.
    /// </param>
    /// <exception cref="ArgumentException">The matrix is not square and symmetric, or a count does not fit the
    /// others.</exception>
    public SelectionCounts(int respondents, int selectedAny, int[,] chosenTogether)
    {
        ArgumentNullException.ThrowIfNull(chosenTogether);
        ArgumentOutOfRangeException.ThrowIfNegative(selectedAny);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(selectedAny, respondents);
        Options = chosenTogether.GetLength(0);
        if (chosenTogether.GetLength(1) != Options)
        {
            throw new ArgumentException("The counts are a square of options by options.", nameof(chosenTogether));
        }

        together = (int[,])chosenTogether.Clone();
        for (var j = 0; j < Options; j++)
        {
            for (var k = 0; k < Options; k++)
            {
                var fits = together[j, k] >= 0 && together[j, k] <= together[j, j] && together[j, k] == together[k, j];
                if (!fits || together[j, j] > selectedAny)
                {
                    throw new ArgumentException(
                        $"Options {j} and {k}: a count of both is symmetric and within each one's own.",
                        nameof(chosenTogether)
                    );
                }
            }
        }

        Respondents = respondents;
        SelectedAny = selectedAny;
    }

    public int Options { get; }

    public int Respondents { get; }

    public int SelectedAny { get; }

    /// <summary>All choices by all respondents.</summary>
    public int Responses => Enumerable.Range(0, Options).Sum(j => together[j, j]);

    /// <summary>How many chose both options; for the same option twice, how many chose it.</summary>
    public int this[int first, int second] => together[first, second];

    /// <summary>Counts a group a member of <paramref name="groups"/>, from columns of raw answers.</summary>
    /// <param name="options">Options x respondents: whether the respondent chose the option.</param>
    /// <param name="answered">Who answered the question; the others are in no base.</param>
    /// <param name="group">The group of each respondent, from 0; a negative number is in no group.</param>
    /// <param name="groups">How many groups.</param>
    public static IReadOnlyList<SelectionCounts> ByGroup(
        IReadOnlyList<IReadOnlyList<bool>> options,
        IReadOnlyList<bool> answered,
        IReadOnlyList<int> group,
        int groups
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(answered);
        ArgumentNullException.ThrowIfNull(group);
        if (group.Count != answered.Count || options.Any(option => option.Count != answered.Count))
        {
            throw new ArgumentException("Options, answered and group are of the same respondents.", nameof(options));
        }

        var counts = Enumerable
            .Range(0, groups)
            .Select(_ => (Together: new int[options.Count, options.Count], Any: 0, N: 0))
            .ToArray();
        var chosen = new List<int>(options.Count);
        for (var i = 0; i < answered.Count; i++)
        {
            if (!answered[i] || group[i] < 0)
            {
                continue;
            }

            chosen.Clear();
            chosen.AddRange(Enumerable.Range(0, options.Count).Where(j => options[j][i]));
            ref var own = ref counts[group[i]];
            own.N++;
            own.Any += chosen.Count > 0 ? 1 : 0;
            Tally(own.Together, chosen);
        }

        return [.. counts.Select(one => new SelectionCounts(one.N, one.Any, one.Together))];
    }

    /// <summary>All respondents as one group.</summary>
    public static SelectionCounts All(IReadOnlyList<IReadOnlyList<bool>> options, IReadOnlyList<bool> answered)
    {
        ArgumentNullException.ThrowIfNull(answered);
        return ByGroup(options, answered, new int[answered.Count], 1)[0];
    }

    /// <summary>The groups taken together. All have the same options.</summary>
    public static SelectionCounts Sum(IReadOnlyList<SelectionCounts> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var options = SameOptions(groups);
        var sum = new int[options, options];
        for (var j = 0; j < options; j++)
        {
            for (var k = 0; k < options; k++)
            {
                sum[j, k] = groups.Sum(group => group[j, k]);
            }
        }

        return new(groups.Sum(group => group.Respondents), groups.Sum(group => group.SelectedAny), sum);
    }

    private static int SameOptions(IReadOnlyList<SelectionCounts> groups)
    {
        var options = groups.Count == 0 ? 0 : groups[0].Options;
        return groups.All(group => group.Options == options)
            ? options
            : throw new ArgumentException("All groups have the same options.", nameof(groups));
    }

    private static void Tally(int[,] together, List<int> chosen)
    {
        foreach (var j in chosen)
        {
            foreach (var k in chosen)
            {
                together[j, k]++;
            }
        }
    }
}
