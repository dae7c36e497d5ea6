using Survey.Analysis.Figures;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports;

/// <summary>A row of a distribution: one option.</summary>
/// <param name="Shown">The distribution.</param>
/// <param name="Option">The option's place.</param>
/// <param name="Label">The option in the report's language.</param>
internal sealed record OptionRow(ShownDistribution Shown, int Option, string Label)
{
    public DistributionRow Figures => Shown.Distribution.Rows[Option];

    /// <summary>Whether it is no option but a net of several.</summary>
    public bool IsNet => Shown.Distribution.Column.Nets is not null;

    public bool IsHidden => Shown.Chosen(Option).IsHidden;

    public Count Base => Shown.BaseOf(Option);

    /// <summary>Whether what derives from count and base is hidden.</summary>
    public bool HidesShare => IsHidden || Base.IsHidden;
}
