using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Statistics.Proportions;
using Column = Survey.Analysis.Reports.TableColumn<Survey.Analysis.Reports.DifferenceRow>;

namespace Survey.Analysis.Reports;

/// <summary>
/// Draws how the groups of the profiles differ from the whole: rows = skills, for each group who cannot, the share, and its
/// difference from the share of everyone with an interval.
/// </summary>
internal static class GroupDifferencesTable
{
    private static readonly Column Base = OfBase(row => row.Whole.Cannot);

    private static readonly Column Cannot = OfCannot(row => row.Whole.Cannot, Base);

    private static readonly Column CannotShare = OfShare(row => row.Whole.Cannot, "cannot_share", Cannot, Base) with
    {
        Shading = Shading.Size,
    };

    /// <returns>The table; none without skills or groups.</returns>
    public static IEnumerable<ReportTable> Of(ReportContext context, CountriesPlan block, GapsResult gaps)
    {
        var groups = gaps.Groups.Where(group => group.Gaps.Respondents.Value != 0).ToList();
        if (groups.Count > 0 && gaps.Everyone.Skills.Count > 0)
        {
            yield return new DeclaredTable<DifferenceRow>
            {
                Name = $"{block.Table}_differences",
                Title = context.Words.Text("title.group_differences"),
                Columns =
                [
                    Column.Description(Measure.Code, "code", row => row.Whole.Skill.Code),
                    Column.Description(Measure.Text, "label", row => row.Label),
                    Base,
                    Cannot,
                    CannotShare,
                    .. groups.SelectMany((group, i) => Columns(context, group, i)),
                ],
                Rows = [.. gaps.Everyone.Skills.Select((skill, i) => Row(context, skill.Gap, groups, i))],
                Reading =
                [
                    new("label") { Heading = context.Words.Heading("skill") },
                    new(CannotShare.Name) { Heading = context.Words.Heading("everyone") },
                    .. groups.SelectMany(group => Read(context, group)),
                ],
                ReadsBasesBelow = true,
                Questions = GapTable.Questions(context, gaps.Everyone.Skills.Select(skill => skill.Gap.Pair), desired: false),
                Notes = _ => [context.Words.Text("note.group_differences", context.Options.Confidence)],
            }.Draw(context.Words);
        }
    }

    private static ReadingColumn[] Read(ReportContext context, GroupGaps group)
    {
        var (code, label) = (group.Category.Code, context.In(group.Category.Label));
        return
        [
            new($"share_{code}") { Heading = context.Words.Heading("share"), Over = label },
            new($"difference_{code}") { Heading = context.Words.Heading("difference_short"), Over = label },
        ];
    }

    private static DifferenceRow Row(ReportContext context, SkillGap whole, List<GroupGaps> groups, int skill) =>
        new(context.In(whole.Skill.Label), whole, [.. groups.Select(group => group.Gaps.Skills[skill].Gap)]);

    private static Column OfBase(Func<DifferenceRow, GapShare> share) =>
        new()
        {
            Quantity = "base",
            Measure = Measure.Count,
            Value = row => share(row).Base,
            HiddenWhen = row => share(row).Base.IsHidden,
        };

    private static Column OfCannot(Func<DifferenceRow, GapShare> share, Column @base) =>
        @base with
        {
            Quantity = "cannot",
            Value = row => share(row).Count,
            HiddenWhen = row => share(row).Count.IsHidden,
            Base = @base,
        };

    private static Column OfShare(Func<DifferenceRow, GapShare> share, string quantity, Column cannot, Column @base) =>
        cannot with
        {
            Quantity = quantity,
            Measure = Measure.Share,
            Value = row => share(row).Share,
            Formula = (cannot, '/', @base),
        };

    private static IEnumerable<Column> Columns(ReportContext context, GroupGaps group, int place)
    {
        GapShare OfGroup(DifferenceRow row) => row.Groups[place].Cannot;
        Column Named(Column column, string heading) =>
            column with
            {
                Category = group.Category.Code,
                Heading = words => $"{context.In(group.Category.Label)} – {words.Heading(heading)}",
            };

        var @base = Named(OfBase(OfGroup), "base");
        var cannot = Named(OfCannot(OfGroup, @base), "cannot");
        var share = Named(OfShare(OfGroup, "share", cannot, @base), "cannot_share");
        var low = Named(Difference("difference_low", found => found.Limits.Low), "difference_low");
        var high = Named(Difference("difference_high", found => found.Limits.High), "difference_high");
        var difference = Named(Difference("difference", found => found.Estimate), "difference_whole") with
        {
            Formula = (share, '-', CannotShare),
            Shading = Shading.Interval,
            ShadedBy = [low, high],
        };
        return [@base, cannot, share, difference, low, high];

        Column Difference(string quantity, Func<DifferenceInterval.Result, double> part) =>
            new()
            {
                Quantity = quantity,
                Measure = Measure.Share,
                Value = row => Cell.Of(GroupDifferencesTable.Difference(context, OfGroup(row), row.Whole.Cannot), part),
                HiddenWhen = row => row.Hides(place),
                Base = @base,
            };
    }

    /// <summary>
    /// The group is a part of the whole, so its difference from the whole is the difference from everybody else times their
    /// part of the base. The same holds for the limits of Newcombe's interval.
    /// </summary>
    private static Outcome<DifferenceInterval.Result> Difference(ReportContext context, GapShare group, GapShare whole)
    {
        if (
            group is not { Count.Value: { } count, Base.Value: { } @base }
            || whole is not { Count.Value: { } allCount, Base.Value: { } allBase }
        )
        {
            return Reason.Hidden;
        }

        var others = allBase - @base;
        if (context.IsWeighted || @base == 0 || others == 0)
        {
            return context.IsWeighted ? Reason.NotAvailable
                : @base == 0 ? Reason.NoAnswers
                : Reason.EmptyMargin;
        }

        var found = DifferenceInterval
            .Newcombe(new TwoShares(count, @base, allCount - count, others), context.Options.Confidence)
            .Value!; // neither is empty
        var part = others / (double)allBase;
        return found with
        {
            Estimate = part * found.Estimate,
            Limits = new Interval(part * found.Limits.Low, part * found.Limits.High),
        };
    }
}
