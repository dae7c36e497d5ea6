namespace Survey.Analysis.Reports.Suppression;

/// <summary>Hides cells of the national profiles; context figures come from elsewhere and stay.</summary>
internal sealed class ProfileMask(ReportContext context, GapHiding gaps)
{
    private readonly List<string> groups = [.. context.BreakdownColumn?.Options.Select(option => option.Code) ?? []];
    private readonly HashSet<string> indicators =
    [
        .. context.Folder.Countries?.Indicators.Select(indicator => indicator.Id) ?? [],
    ];

    public ReportTable Of(ReportTable table)
    {
        if (groups.Count == 0 || gaps.Groups.Count == 0)
        {
            return TableMask.Hide(table, (row, _) => !indicators.Contains(row[0].Text!));
        }

        var masked = TableMask.Hide(table, (row, column) =>
            column.Category.Length == 0 ? HidesOfAll(row[0].Text!) : Hides(row[0].Text!, groups.IndexOf(column.Category))
        ); // the first cell is the code
        return masked.Rows.Any(TableMask.IsHidden)
            ? masked with
            {
                Notes = [.. table.Notes, context.Words.Text("note.hidden", context.Suppression.Threshold)],
            }
            : table;
    }

    private bool HidesOfAll(string row)
    {
        var skills = context.Plan.SkillGroups.FirstOrDefault(skills =>
            row == $"cannot_{skills.Id}" || row == $"wants_more_{skills.Id}"
        );
        var hiding = skills is null ? gaps.Everyone : [.. skills.Skills.Select(skill => gaps.Skill(skills.Id, skill.Skill))];
        return !indicators.Contains(row)
            && row switch
            {
                "respondents" => gaps.Respondents,
                "top_skill" => hiding.Any(skill => skill.Score),
                _ when skills is null => hiding.Any(skill => skill.Any),
                _ when row == $"cannot_{skills.Id}" => hiding.Any(skill => skill.Cannot),
                _ => hiding.Any(skill => skill.Need),
            };
    }

    private bool Hides(string row, int group)
    {
        if (indicators.Contains(row))
        {
            return false;
        }

        var skills = context.Plan.SkillGroups.FirstOrDefault(skills =>
            row == $"cannot_{skills.Id}" || row == $"wants_more_{skills.Id}"
        );
        return gaps.Group(group)
            || row switch
            {
                "respondents" => false,
                "top_skill" => gaps.Groups[group].Any(skill => skill.Score),
                _ when skills is null => gaps.Groups[group].Any(skill => skill.Any),
                _ when row == $"cannot_{skills.Id}" => gaps.Skills(group, skills.Id).Any(skill => skill.Cannot),
                _ => gaps.Skills(group, skills.Id).Any(skill => skill.Need),
            };
    }
}
