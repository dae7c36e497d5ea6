using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics;

/// <summary>Wilson's score limits for any critical value and any, also fractional, number of respondents.</summary>
internal static class WilsonLimits
{
    /// <summary>(p + c²/2n ∓ c·√(p(1-p)/n + c²/4n²)) / (1 + c²/n); exactly 0 at p = 0 and 1 at p = 1.</summary>
    /// <param name="share">p.</param>
    /// <param name="n">Positive.</param>
    /// <param name="critical">c: a normal or Student quantile.</param>
    public static Interval Of(double share, double n, double critical)
    {
        var square = critical * critical / n;
        var middle = share + (square / 2);
        var half = critical * Math.Sqrt((share * (1 - share) / n) + (square / n / 4));
        return new(
            share <= 0 ? 0 : Math.Clamp((middle - half) / (1 + square), 0, share),
            share >= 1 ? 1 : Math.Clamp((middle + half) / (1 + square), share, 1));
    }
}
