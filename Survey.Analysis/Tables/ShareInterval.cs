using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Proportions;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Tables;

/// <summary>The confidence interval of a share, at Kish's effective base where there are weights.</summary>
internal static class ShareInterval
{
    public static Interval? Of(Figure share, WeightedCount @base, IntervalMethod method, double confidence)
    {
        if (share.Value is not { } value || KishEffectiveBase.Compute(@base).Value is not { } effective)
        {
            return null;
        }

        return ProportionInterval.Compute(value * effective.EffectiveN, effective.EffectiveN, method, confidence).Value?.Limits;
    }
}
