using System.Text.Json;
using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;

namespace Survey.Analysis.Reports;

/// <summary>
/// Writes skill gaps as JSON: <c>{respondents, skills: [{skill, group, lesson, base, cannot, wantsMore, meanCurrent,
/// meanDesired, rds, mwds, rank, rankFrom, rankTo, change}], by?, groups?}</c>, a group each that somebody belongs to. A figure without a value is null with a <c>reason</c> beside it.
/// </summary>
public static class GapsJson
{
    public static void Write(Utf8JsonWriter json, GapsResult gaps, ReasonWords reasons)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(gaps);
        ArgumentNullException.ThrowIfNull(reasons);
        json.WriteStartObject();
        WriteSkills(json, gaps.Everyone, reasons);
        if (gaps.Breakdown is { } breakdown)
        {
            json.WriteString("by", breakdown);
            json.WriteStartArray("groups");
            foreach (var group in gaps.Groups.Where(group => group.Gaps.Respondents > 0))
            {
                json.WriteStartObject();
                json.WriteString("group", group.Category.Code);
                WriteSkills(json, group.Gaps, reasons);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteSkills(Utf8JsonWriter json, SkillGaps gaps, ReasonWords reasons)
    {
        WriteWhole(json, "respondents", gaps.IsHidden ? null : gaps.Respondents);
        json.WriteStartArray("skills");
        foreach (var skill in gaps.Skills)
        {
            WriteSkill(json, skill, reasons);
        }

        json.WriteEndArray();
    }

    private static void WriteSkill(Utf8JsonWriter json, RankedSkill skill, ReasonWords reasons)
    {
        var gap = skill.Gap;
        json.WriteStartObject();
        json.WriteString("skill", gap.Skill.Code);
        json.WriteString("group", gap.Pair.Group);
        json.WriteNumber("lesson", gap.Pair.Lesson);
        WriteWhole(json, "base", gap.Cannot.IsBaseHidden ? null : gap.Cannot.Base);
        WriteShare(json, "cannot", gap.Cannot, reasons);
        WriteShare(json, "wantsMore", gap.WantsMore, reasons);
        WriteFigure(json, "meanCurrent", gap.MeanCurrent);
        WriteFigure(json, "meanDesired", gap.MeanDesired);
        WriteFigure(json, "rds", gap.RankedDiscrepancy);
        WriteFigure(json, "mwds", gap.MeanWeightedDiscrepancy);
        WriteWhole(json, "rank", skill.Rank);
        WriteWhole(json, "rankFrom", skill.RankFrom);
        WriteWhole(json, "rankTo", skill.RankTo);
        WriteChange(json, gap, reasons);
        if (gap.RankedDiscrepancy.Reason is { } reason)
        {
            json.WriteString("reason", reasons.Text(reason));
        }

        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, SkillGap gap, ReasonWords reasons)
    {
        json.WriteStartObject("change");
        if (gap.Change.Value is { } change)
        {
            json.WriteNumber("pairs", change.Pairs);
            json.WriteNumber("up", change.Up);
            json.WriteNumber("down", change.Down);
            json.WriteNumber("zeros", change.Zeros);
            WriteNumber(json, "signedRankP", change.SignedRankP);
            json.WriteBoolean("exact", change.IsExact);
            WriteNumber(json, "rankBiserial", change.RankBiserial);
            json.WriteNumber("signP", change.SignP);
        }
        else
        {
            json.WriteString("reason", reasons.Text(gap.Change.Reason!));
        }

        json.WriteEndObject();
    }

    private static void WriteShare(Utf8JsonWriter json, string name, GapShare share, ReasonWords reasons)
    {
        json.WriteStartObject(name);
        WriteWhole(json, "count", share.IsHidden ? null : share.Count);
        WriteWhole(json, "base", share.IsBaseHidden ? null : share.Base);
        WriteFigure(json, "share", share.Share);
        WriteNumber(json, "low", share.Interval?.Low);
        WriteNumber(json, "high", share.Interval?.High);
        if (share.Share.Reason is { } reason)
        {
            json.WriteString("reason", reasons.Text(reason));
        }

        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, string name, Figure figure) => WriteNumber(json, name, figure.Value);

    private static void WriteWhole(Utf8JsonWriter json, string name, int? value) => WriteNumber(json, name, value);

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
