using Survey.Analysis.Disclosure;
using Survey.Analysis.Figures;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>A distribution as readers may see it: its counts, some of them hidden.</summary>
internal sealed class ShownDistribution
{
    private readonly IReadOnlyList<Count> chosen;
    private readonly bool hidesUneven;

    public ShownDistribution(ReportSuppression suppression, Distribution distribution)
    {
        Distribution = distribution;
        var column = distribution.Column;
        All = suppression.Shown(CellKey.All, distribution.All.Count);
        Asked = suppression.Shown(ColumnKeys.Asked(column), distribution.Eligible.Count);
        Base = suppression.Shown(CellKey.All.AndAnswered(column), distribution.Answered.Count);
        var hidden = OptionHiding.Of(suppression, column, option => suppression.Hides(CellKey.All.And(column, option)));
        hidesUneven = suppression.MinCell > 0;
        chosen = [.. distribution.Rows.Zip(hidden, (row, hides) => hides ? Count.Hidden : Count.Of(row.Chosen.Count))];
    }

    /// <summary>The figures themselves, for what derives from counts that are shown.</summary>
    public Distribution Distribution { get; }

    public Count All { get; }

    public Count Asked { get; }

    public Count Base { get; }

    /// <summary>Whether a number of the three bases is hidden.</summary>
    public bool HidesABase => All.IsHidden || Asked.IsHidden || Base.IsHidden;

    /// <summary>Whether the number of any option is hidden.</summary>
    public bool HidesAnOption => chosen.Any(count => count.IsHidden);

    public Count Chosen(int option) => chosen[option];

    /// <summary>
    /// Those who answered and could choose the option. Where small counts are hidden, the base of an option that not every version
    /// offered is as well: the difference between two bases is the number of answers to a version.
    /// </summary>
    public Count BaseOf(int option) =>
        !Distribution.Rows[option].IsUneven ? Base
        : hidesUneven ? Count.Hidden
        : Count.Of(Distribution.Rows[option].Base.Count);
}
