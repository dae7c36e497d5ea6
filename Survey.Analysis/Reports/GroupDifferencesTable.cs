using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Statistics.Proportions;

namespace Survey.Analysis.Reports;

/// <summary>
/// Draws how the groups of the profiles differ from the whole: rows = skills, for each group who cannot, the share, and its difference
/// from the share of everyone with an interval. It rests on the gaps as they may be told, so it tells nothing that these hide.
/// </summary>
internal static class GroupDifferencesTable
{
    /// <returns>The table; none without skills or groups.</returns>
    public static IEnumerable<ReportTable> Of(ReportContext context, CountriesPlan block, GapsResult gaps)
    {
        var groups = gaps.Groups.Where(group => group.Gaps.Respondents > 0 || group.Gaps.IsHidden).ToList();
        if (groups.Count > 0 && gaps.Everyone.Skills.Count > 0)
        {
            yield return new ReportTable
            {
                Name = $"{block.Table}_differences",
                Title = context.Words.Text("title.group_differences"),
                Columns = [.. Columns(context, groups)],
                Rows =
                [
                    .. gaps.Everyone.Skills.Select(
                        (_, skill) => (IReadOnlyList<Cell>)[.. Row(context, gaps.Everyone, groups, skill)]
                    ),
                ],
                Questions = GapTable.Questions(context, gaps.Everyone.Skills.Select(skill => skill.Gap.Pair), desired: false),
                Notes = [context.Words.Text("note.group_differences", context.Options.Confidence)],
                Shaded = ["cannot_share"],
            };
        }
    }

    private static IEnumerable<ReportColumn> Columns(ReportContext context, IEnumerable<GroupGaps> groups)
    {
        var words = context.Words;
        return
        [
            new(Measure.Code, "code", words.Heading("code")),
            new(Measure.Text, "label", words.Heading("label")),
            new(Measure.Count, "base", words.Heading("base")),
            new(Measure.Count, "cannot", words.Heading("cannot"), BaseColumn: "base"),
            new(
                Measure.Share,
                "cannot_share",
                words.Heading("cannot_share"),
                BaseColumn: "base",
                Formula: new("cannot", '/', "base")
            ),
            .. groups.SelectMany(group => Columns(words, context.In(group.Category.Label), group.Category.Code)),
        ];
    }

    private static IEnumerable<ReportColumn> Columns(ReportWords words, string label, string code)
    {
        var @base = $"base_{code}";
        return
        [
            new(Measure.Count, "base", Heading("base"), code),
            new(Measure.Count, "cannot", Heading("cannot"), code, @base),
            new(Measure.Share, "share", Heading("cannot_share"), code, @base, new($"cannot_{code}", '/', @base)),
            new(Measure.Share, "difference", Heading("difference_whole"), code, @base, new($"share_{code}", '-', "cannot_share")),
            new(Measure.Share, "difference_low", Heading("difference_low"), code, @base),
            new(Measure.Share, "difference_high", Heading("difference_high"), code, @base),
        ];

        string Heading(string quantity) => $"{label} – {words.Heading(quantity)}";
    }

    private static IEnumerable<Cell> Row(ReportContext context, SkillGaps everyone, IEnumerable<GroupGaps> groups, int skill)
    {
        var (gap, whole) = (everyone.Skills[skill].Gap, everyone.Skills[skill].Gap.Cannot);
        return
        [
            gap.Skill.Code,
            context.In(gap.Skill.Label),
            .. Counts(whole),
            .. groups.SelectMany(group => Cells(context, group.Gaps.Skills[skill].Gap.Cannot, whole)),
        ];
    }

    private static Cell[] Counts(GapShare share) =>
        [share.IsBaseHidden ? Reason.Hidden : share.Base, share.IsHidden ? Reason.Hidden : share.Count, share.Share];

    private static IEnumerable<Cell> Cells(ReportContext context, GapShare group, GapShare whole)
    {
        var difference = Difference(context, group, whole);
        return
        [
            .. Counts(group),
            difference.Value is { } found ? Cell.Of(found.Estimate) : difference.Reason!,
            difference.Value is { } low ? Cell.Of(low.Limits.Low) : difference.Reason!,
            difference.Value is { } high ? Cell.Of(high.Limits.High) : difference.Reason!,
        ];
    }

    /// <summary>
    /// The group is a part of the whole, so its difference from the whole is that from everybody else, times their part of the base;
    /// and so are the limits of Newcombe's interval.
    /// </summary>
    private static Outcome<DifferenceInterval.Result> Difference(ReportContext context, GapShare group, GapShare whole)
    {
        if (group.IsHidden || whole.IsHidden)
        {
            return Reason.Hidden;
        }

        var others = whole.Base - group.Base;
        if (context.IsWeighted || group.Base == 0 || others == 0)
        {
            return context.IsWeighted ? Reason.NotAvailable
                : group.Base == 0 ? Reason.NoAnswers
                : Reason.EmptyMargin;
        }

        var found = DifferenceInterval
            .Newcombe(new TwoShares(group.Count, group.Base, whole.Count - group.Count, others), context.Options.Confidence)
            .Value!; // neither is empty
        var part = others / (double)whole.Base;
        return found with
        {
            Estimate = part * found.Estimate,
            Limits = new Interval(part * found.Limits.Low, part * found.Limits.High),
        };
    }
}
