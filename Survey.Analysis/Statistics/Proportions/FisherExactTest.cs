using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Proportions;

/// <summary>
/// Tests whether two independent groups have the same share, without approximation, given both margins of the 2 x 2 table.
/// <para>Two-sided P: the hypergeometric probability of all tables no more probable than the observed one (relative slack 1e-7).
/// Mid-p counts the observed table half, which gives back most of what the discreteness of small tables costs.</para>
/// <para>All from 0 to 1; whole counts, up to a million.</para>
/// <para>With a zero margin only one table exists: every P is 1 and there is no mid-p. <see cref="Reason.NoAnswers"/> where a
/// group is empty.</para>
/// <para>Source: Fisher RA (1935), JRSS 98, 39-54; mid-p: Lancaster HO (1961), JASA 56, 223-234; Fagerland MW, Lydersen S, Laake
/// P (2013).</para>
/// <para>Agrees with R <c>fisher.test</c>, <c>epitools::ormidp.test</c> (doubling) and SAS <c>PROC FREQ</c> (mid-p).</para>
/// </summary>
internal static class FisherExactTest
{
    public static Outcome<Result> Compute(TwoShares shares)
    {
        if (shares.HasEmptyGroup)
        {
            return Reason.NoAnswers;
        }

        var distribution = new HypergeometricDistribution(shares.Base, shares.Yes, shares.Base1);
        var point = distribution.Probability(shares.Yes1);
        var (greater, less) = (distribution.UpperTail(shares.Yes1), distribution.LowerTail(shares.Yes1));
        var twoSided = distribution.TwoSided(shares.Yes1);
        return new Result(twoSided, greater, less, point, shares.IsOnlyTable ? null : MidP(twoSided, greater, less, point));
    }

    private static MidPs MidP(double twoSided, double greater, double less, double point)
    {
        var (midGreater, midLess) = (greater - (point / 2), less - (point / 2));
        return new MidPs(twoSided - (point / 2), Math.Min(1, 2 * Math.Min(midGreater, midLess)), midGreater, midLess);
    }

    /// <param name="P">Two-sided.</param>
    /// <param name="PGreater">One-sided: the first group's odds are the greater ones.</param>
    /// <param name="PLess">One-sided: the first group's odds are the smaller ones.</param>
    /// <param name="PointProbability">The probability of the observed table.</param>
    /// <param name="MidP">Null when the margins allow one table only.</param>
    public sealed record Result(double P, double PGreater, double PLess, double PointProbability, MidPs? MidP);

    /// <param name="TwoSided">The two-sided P minus half the observed table's probability: the default mid-p.</param>
    /// <param name="Doubled">Twice the smaller one-sided mid-p, at most 1.</param>
    /// <param name="Greater">One-sided: the first group's odds are the greater ones.</param>
    /// <param name="Less">One-sided: the first group's odds are the smaller ones.</param>
    public sealed record MidPs(double TwoSided, double Doubled, double Greater, double Less);
}
