using Survey.Analysis.Counting;
using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Reports;

/// <summary>A row of the table of levels: one skill.</summary>
internal sealed class LevelRow(ReportContext context, SkillGap gap)
{
    private readonly SkillPair pair = gap.Pair;

    public SkillGap Gap => gap;

    public string Code => pair.Skill.Code;

    public string Label => context.In(pair.Skill.Label);

    /// <summary>The counts of a row: one for each level, and last those who gave one.</summary>
    public static CountTable Table(ChoiceColumn levels) => new(CountAxis.Of(levels));

    /// <summary>How many gave their level now, or the level wanted.</summary>
    public Count Base(bool isWanted) => context.Suppression.Unprotected(Answered(isWanted).Count);

    /// <summary>How many have that level, or want it.</summary>
    public Count Count(bool isWanted, int level) => context.Suppression.Unprotected(At(isWanted, level).Count);

    public Figure Share(bool isWanted, int level)
    {
        var answered = Answered(isWanted).Weight;
        return Figures.Share.Of(Math.Min(At(isWanted, level).Weight, answered), answered);
    }

    private WeightedCount Answered(bool isWanted) => At(isWanted, Rating(isWanted).Options.Count);

    private WeightedCount At(bool isWanted, int level) => context.Counts[Table(Rating(isWanted))][level, 0];

    private ChoiceColumn Rating(bool isWanted) => isWanted ? pair.Desired : pair.Current;
}
