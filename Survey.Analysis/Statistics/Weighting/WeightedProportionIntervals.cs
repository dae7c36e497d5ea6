using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;
using Survey.Analysis.Statistics.Proportions;

namespace Survey.Analysis.Statistics.Weighting;

/// <summary>Confidence limits of a weighted share by every method in use; null where a method has none.</summary>
/// <remarks>
/// t = Student's quantile on n - 1 df, SE = the linearised standard error, n_d = p(1-p)/SE². The first seven need 0 &lt; p &lt; 1
/// and an SE; the last two use Kish's effective n (divided by 1 - n/N for a finite population) and exist for every p, except for
/// a census.
/// </remarks>
internal sealed record WeightedProportionIntervals
{
    private const int Halvings = 200;
    private const double LargestLogit = 700;

    private WeightedProportionIntervals() { }

    /// <summary>p ∓ t·SE, which may leave 0..1.</summary>
    public Interval? Mean { get; private init; }

    /// <summary>expit(logit p ∓ t·SE/(p(1-p))): R's <c>logit</c> and <c>xlogit</c>.</summary>
    public Interval? Logit { get; private init; }

    /// <summary>sin²(asin √p ∓ t·SE/(2√(p(1-p)))), the angle kept within 0..π/2.</summary>
    public Interval? ArcSine { get; private init; }

    /// <summary>Korn-Graubard: Clopper-Pearson's beta quantiles at n_d.</summary>
    public Interval? Beta { get; private init; }

    /// <summary>
    /// The roots q of 2·n_d·(p·ln(p/q) + (1-p)·ln((1-p)/(1-q))) = t²·n/(n-1): what R's <c>likelihood</c> interpolates.
    /// </summary>
    public Interval? Likelihood { get; private init; }

    /// <summary>Wilson with n_d for n and t for z: R survey 4.2 <c>wilson</c>.</summary>
    public Interval? WilsonDesign { get; private init; }

    /// <summary>Wilson at Kish's effective n, with z.</summary>
    public Interval? WilsonKish { get; private init; }

    /// <summary>Clopper-Pearson's beta quantiles at Kish's effective n.</summary>
    public Interval? ClopperPearsonKish { get; private init; }

    /// <param name="share">p.</param>
    /// <param name="error">SE; null or 0 leaves the intervals that need one null.</param>
    /// <param name="n">Respondents.</param>
    /// <param name="kish">Kish's effective n.</param>
    /// <param name="factor">1 - n/N; 0 for a census.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    internal static WeightedProportionIntervals Of(
        double share,
        double? error,
        int n,
        double kish,
        double factor,
        double confidence
    )
    {
        var effective = kish / factor;
        var result =
            factor > 0
                ? new WeightedProportionIntervals
                {
                    WilsonKish = WilsonInterval.Limits(share * effective, effective, confidence),
                    ClopperPearsonKish = Exact(share, effective, confidence),
                }
                : new();
        return error is > 0 and var se && share is > 0 and < 1 ? result.WithDesign(share, se, n, confidence) : result;
    }

    private WeightedProportionIntervals WithDesign(double share, double error, int n, double confidence)
    {
        var t = StudentDistribution.Quantile((1 + confidence) / 2, n - 1);
        var spread = share * (1 - share);
        var effective = spread / (error * error);
        var (logit, step) = (Math.Log(share / (1 - share)), t * error / spread);
        var (angle, turn) = (Math.Asin(Math.Sqrt(share)), t * error / (2 * Math.Sqrt(spread)));
        return this with
        {
            Mean = new Interval(share - (t * error), share + (t * error)),
            Logit = new Interval(Expit(logit - step), Expit(logit + step)),
            ArcSine = new Interval(SquaredSine(angle - turn), SquaredSine(angle + turn)),
            Beta = Exact(share, effective, confidence),
            Likelihood = ByLikelihood(share, t * t * n / (n - 1) / (2 * effective)),
            WilsonDesign = WilsonInterval.LimitsAt(share * effective, effective, t),
        };
    }

    private static Interval Exact(double share, double n, double confidence)
    {
        var (tail, chosen, others) = ((1 - confidence) / 2, share * n, (1 - share) * n);
        return new(
            chosen <= 0 ? 0 : Math.Min(share, BetaDistribution.Quantile(tail, chosen, others + 1)),
            others <= 0 ? 1 : Math.Max(share, BetaDistribution.UpperQuantile(tail, chosen + 1, others))
        );
    }

    private static Interval ByLikelihood(double share, double limit)
    {
        double Divergence(double logit) =>
            (share * (Math.Log(share) + LogOnePlusExp(-logit))) + ((1 - share) * (Math.Log(1 - share) + LogOnePlusExp(logit)));

        var own = Math.Log(share / (1 - share));
        return new(
            Math.Min(share, Expit(Root(Divergence, limit, own, -LargestLogit))),
            Math.Max(share, Expit(Root(Divergence, limit, own, LargestLogit)))
        );
    }

    /// <summary>The logit between those two where the divergence, growing from 0 at the inner end, reaches the limit.</summary>
    private static double Root(Func<double, double> divergence, double limit, double inner, double outer)
    {
        for (var i = 0; i < Halvings && inner != outer; i++)
        {
            var middle = (inner + outer) / 2;
            (inner, outer) = divergence(middle) < limit ? (middle, outer) : (inner, middle);
        }

        return outer;
    }

    private static double LogOnePlusExp(double x) => x > 0 ? x + Math.Log(1 + Math.Exp(-x)) : Math.Log(1 + Math.Exp(x));

    private static double Expit(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    private static double SquaredSine(double angle) => Math.Pow(Math.Sin(Math.Clamp(angle, 0, Math.PI / 2)), 2);
}
