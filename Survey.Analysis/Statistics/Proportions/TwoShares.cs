using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Proportions;

/// <summary>
/// How many said yes in each of two independent groups: a 2 x 2 table with the groups as rows and yes, no as columns.
/// The default value is two groups without answers.
/// </summary>
internal readonly record struct TwoShares
{
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0 or above its base.</exception>
    public TwoShares(long yes1, long base1, long yes2, long base2)
    {
        Require.CountWithin(yes1, base1);
        Require.CountWithin(yes2, base2);
        (Yes1, Base1, Yes2, Base2) = (yes1, base1, yes2, base2);
    }

    public long Yes1 { get; }

    public long Base1 { get; }

    public long Yes2 { get; }

    public long Base2 { get; }

    public long No1 => Base1 - Yes1;

    public long No2 => Base2 - Yes2;

    public long Yes => Yes1 + Yes2;

    public long Base => Base1 + Base2;

    public bool HasEmptyGroup => Base1 == 0 || Base2 == 0;

    /// <summary>Whether a margin is zero, so that the margins allow no other table and nothing can be tested.</summary>
    public bool IsOnlyTable => HasEmptyGroup || Yes == 0 || Yes == Base;

    /// <summary>The first group's share; only where it has answers.</summary>
    public double Share1 => Yes1 / (double)Base1;

    /// <summary>The second group's share; only where it has answers.</summary>
    public double Share2 => Yes2 / (double)Base2;

    /// <summary>From -1 to 1; only where both groups have answers.</summary>
    public double Difference => Share1 - Share2;

    /// <summary>
    /// The smallest of the four counts expected if both groups had the same share: row total x column total / total.
    /// </summary>
    public double SmallestExpected => Base == 0 ? 0 : Math.Min(Base1, Base2) * (double)Math.Min(Yes, Base - Yes) / Base;
}
