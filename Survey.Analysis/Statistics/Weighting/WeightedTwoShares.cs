using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Proportions;

namespace Survey.Analysis.Statistics.Weighting;

/// <summary>Two groups of respondents with sampling weights who share nobody, and who of each is counted.</summary>
/// <param name="First">Those of the first group who are counted.</param>
/// <param name="FirstRest">The others of the first group.</param>
/// <param name="Second">Those of the second group who are counted.</param>
/// <param name="SecondRest">The others of the second group.</param>
internal sealed record WeightedTwoShares(
    WeightedCount First,
    WeightedCount FirstRest,
    WeightedCount Second,
    WeightedCount SecondRest
)
{
    private WeightedCount FirstBase => First + FirstRest;

    private WeightedCount SecondBase => Second + SecondRest;

    /// <summary>The first share less the second; null where a group is empty.</summary>
    public double? Difference =>
        FirstBase.Count == 0 || SecondBase.Count == 0 ? null : Part(First, FirstBase) - Part(Second, SecondBase);

    /// <summary>
    /// The smallest count that the 2 x 2 table would have if the shares were equal: n · p_row · p_column of the weighted shares.
    /// </summary>
    public double SmallestExpected
    {
        get
        {
            var all = FirstBase + SecondBase;
            var chosen = Part(First + Second, all);
            return all.Count == 0
                ? 0
                : all.Count * Math.Min(chosen, 1 - chosen) * Math.Min(Part(FirstBase, all), Part(SecondBase, all));
        }
    }

    /// <summary>
    /// Rao and Scott's test of equal shares. Agrees with R survey <c>svychisq</c> on a design of these two groups alone.
    /// </summary>
    public Outcome<RaoScott.Result> Test()
    {
        var table = WeightedCrossTab.Compute(
            new[,]
            {
                { First, Second },
                { FirstRest, SecondRest },
            }
        );
        return table.Value is { } value ? value.Test : table.Reason!;
    }

    /// <summary>
    /// The root of F with the sign of the difference, close to standard normal where the shares are equal: an adjusted residual
    /// under weights. With equal weights it is the ordinary one times √((n-1)/n). Null where there is no test.
    /// </summary>
    public double? SignedRoot() =>
        Difference is { } difference && Test().Value is { } test ? Math.Sign(difference) * Math.Sqrt(test.F) : null;

    /// <summary>Newcombe's interval (method 10) of the difference, each group at Kish's effective base.</summary>
    public Outcome<DifferenceInterval.Result> Newcombe(double confidence)
    {
        if (
            KishEffectiveBase.Compute(FirstBase).Value is not { } first
            || KishEffectiveBase.Compute(SecondBase).Value is not { } second
        )
        {
            return Reason.NoAnswers;
        }

        return DifferenceInterval.Newcombe(
            Part(First, FirstBase),
            first.EffectiveN,
            Part(Second, SecondBase),
            second.EffectiveN,
            confidence
        );
    }

    private static double Part(WeightedCount part, WeightedCount whole) => Math.Min(1, part.Weight / whole.Weight);
}
