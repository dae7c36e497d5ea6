using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;

namespace Survey.Analysis.Reports;

/// <summary>A row of a table of reliability: one scale, or one of its skills.</summary>
/// <param name="Context">The report.</param>
/// <param name="Scale">The scale.</param>
/// <param name="Item">The place of the skill in the scale.</param>
internal sealed record ScaleRow(ReportContext Context, ScaleReliability Scale, int Item = 0)
{
    public string ScaleCode => $"{Scale.Group}_{(Scale.IsDesired ? "desired" : "current")}";

    public string ScaleLabel =>
        Context.Words.Text(
            Scale.IsDesired ? "label.scale_desired" : "label.scale_current",
            Context.In(Context.Group(Scale.Group).Title)
        );

    /// <summary>Those who gave a level for every skill.</summary>
    public Count Complete => Context.Suppression.Unprotected(Scale.CompleteRows);
}
