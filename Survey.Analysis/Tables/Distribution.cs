using Survey.Analysis.Counting;
using Survey.Analysis.Figures;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Proportions;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Tables;

/// <summary>
/// How often each option of one choice was chosen. A share is of those who answered and could choose the option, weighted where
/// there are weights; its interval rests on Kish's effective base. The shares of a single choice sum to 1, those of a multiple choice need not; its
/// shares of mentions do.
/// </summary>
internal sealed class Distribution
{
    private Distribution(Counts counts, ChoiceColumn column, IntervalMethod method, double confidence)
    {
        Column = column;
        var table = counts[Table(column)];
        var (answered, asked) = (column.Options.Count, column.Options.Count + 1);
        All = new Base(BaseKind.All, counts.Respondents);
        Eligible = new Base(BaseKind.Eligible, table.Respondents(asked, 0));
        Answered = new Base(BaseKind.Answered, table.Respondents(answered, 0));
        Weighted = table[answered, 0];
        var bases = column.UnevenOptions.Select((option, at) => (option, table[asked + 1 + at, 0])).ToDictionary();
        List<WeightedCount> chosen = [.. column.Options.Select((_, i) => table[i, 0])];
        Mentions = chosen.Sum(option => option.Count);
        var mentions = chosen.Sum(option => option.Weight);
        Rows =
        [
            .. chosen.Select(
                (count, option) =>
                    Row(
                        column.Options[option],
                        count,
                        bases.TryGetValue(option, out var @base) ? @base : null,
                        Share.Of(count.Weight, mentions),
                        (method, confidence)
                    )
            ),
        ];
    }

    public ChoiceColumn Column { get; }

    public Base All { get; }

    public Base Eligible { get; }

    public Base Answered { get; }

    /// <summary>Those who answered, with their weights.</summary>
    public WeightedCount Weighted { get; }

    /// <summary>How often any option was chosen; several times by one respondent where several answers are possible.</summary>
    public int Mentions { get; }

    /// <summary>In the form's order.</summary>
    public IReadOnlyList<DistributionRow> Rows { get; }

    /// <param name="responses">The set of respondents.</param>
    /// <param name="column">The choice.</param>
    /// <param name="method">How the interval of a share is computed.</param>
    /// <param name="confidence">The confidence level, between 0 and 1, such as 0.95.</param>
    public static Distribution Of(
        ResponseSet responses,
        ChoiceColumn column,
        IntervalMethod method = IntervalMethod.Wilson,
        double confidence = 0.95
    )
    {
        ArgumentNullException.ThrowIfNull(column);
        return Of(new CountPlan([Table(column)]).Count(responses), column, method, confidence);
    }

    /// <param name="counts">Of a plan with <see cref="Table"/> of the choice.</param>
    /// <param name="column">The choice.</param>
    /// <param name="method">How the interval of a share is computed.</param>
    /// <param name="confidence">The confidence level.</param>
    internal static Distribution Of(Counts counts, ChoiceColumn column, IntervalMethod method, double confidence) =>
        new(counts, column, method, confidence);

    /// <summary>
    /// What a distribution must count. Rows = the options, those who answered, those who were asked; then for each option that not
    /// every version offered, those who answered and could choose it.
    /// </summary>
    internal static CountTable Table(ChoiceColumn column) =>
        new(new CountAxis([.. CountAxis.Of(column).Sets, CountedSet.Asked(column), .. CountAxis.OfUneven(column).Sets]));

    private DistributionRow Row(
        Option option,
        WeightedCount chosen,
        WeightedCount? couldChoose,
        Figure ofMentions,
        (IntervalMethod Method, double Confidence) interval
    )
    {
        var @base = couldChoose ?? Weighted;
        var share = Share.Of(chosen.Weight, @base.Weight);
        var limits = ShareInterval.Of(share, @base, interval.Method, interval.Confidence);
        return new(option, chosen, share, limits, ofMentions) { Base = @base, IsUneven = couldChoose is not null };
    }
}
