using Survey.Analysis.Json;
using Survey.Analysis.Problems;

namespace Survey.Analysis.Plans.Parts;

/// <summary>Reads what a chapter must say. Each finding is about an option, a net or a skill that a table of the chapter shows.</summary>
internal sealed class FindingsReader(PlanContext context, ReportPlan plan)
{
    private const int LastPlace = 10;

    private static readonly string[] Subjects = ["net", "question", "skill"];

    /// <param name="section">The chapter.</param>
    /// <param name="blocks">Its tables.</param>
    public IReadOnlyList<FindingPlan> Findings(Properties section, IReadOnlyList<BlockPlan> blocks) =>
        [.. section.Objects("findings").Select(finding => Finding(finding, blocks)).OfType<FindingPlan>()];

    private FindingPlan? Finding(Properties properties, IReadOnlyList<BlockPlan> blocks)
    {
        var subject = Subject(properties);
        var says = context.Languages.Find(properties, "says");
        var place = properties.Whole("summary", 1, LastPlace);
        properties.Close();
        if (subject is null)
        {
            return null;
        }

        if (!blocks.Any(block => Shows(block, subject)))
        {
            context.Problems.Add("plan/finding-elsewhere", properties.Node, subject.Code);
        }

        return subject with
        {
            Says = says,
            Place = place,
        };
    }

    private FindingPlan? Subject(Properties properties)
    {
        var given = Subjects.Where(name => properties.Node.Find(name) is not null).ToList();
        switch (given)
        {
            case ["net"]:
                return Net(properties);
            case ["question"]:
                return Option(properties);
            case ["skill"]:
                return Skill(properties);
            default:
                foreach (var name in (string[])["net", "question", "option", "skill"])
                {
                    properties.Text(name);
                }

                context.Problems.Add("plan/finding-subject", properties.Node);
                return null;
        }
    }

    private FindingPlan? Net(Properties properties)
    {
        var id = properties.RequiredText("net");
        if (plan.Nets.FirstOrDefault(net => net.Id == id) is { } found)
        {
            return new(FindingSubject.Net, found.Variable, id);
        }

        context.Problems.Add(
            "plan/unknown-net",
            properties.At("net"),
            id,
            NearestName.Advice(id, plan.Nets.Select(net => net.Id))
        );
        return null;
    }

    private FindingPlan? Option(Properties properties)
    {
        var (variable, written, place) = (
            context.Variable(properties, "question"),
            properties.RequiredText("option"),
            properties.At("option")
        );
        if (context.OptionsOf(variable) is not { } options || written.Length == 0)
        {
            return null;
        }

        var code = FormerCode.Now(options, written, place, context.Problems);
        if (options.Find(code) is not null)
        {
            return new(FindingSubject.Option, variable, code);
        }

        var codes = options.Select(option => option.Code);
        context.Problems.Add("plan/unknown-option", place, code, variable, NearestName.Advice(code, codes));
        return null;
    }

    private FindingPlan? Skill(Properties properties)
    {
        var code = properties.RequiredText("skill");
        var skills = plan.SkillGroups.SelectMany(group => group.Skills).Select(skill => skill.Skill).ToList();
        if (skills.Contains(code))
        {
            return new(FindingSubject.Skill, "", code);
        }

        context.Problems.Add("plan/unknown-skill", properties.At("skill"), code, NearestName.Advice(code, skills));
        return null;
    }

    private bool Shows(BlockPlan block, FindingPlan finding) =>
        block switch
        {
            DistributionPlan distribution => distribution.Variable == finding.Variable,
            GapsPlan gaps => finding.Subject == FindingSubject.Skill
                && plan.SkillGroups.Any(group =>
                    group.Id == gaps.Group && group.Skills.Any(skill => skill.Skill == finding.Code)
                ),
            NeedsPlan => finding.Subject == FindingSubject.Skill,
            _ => false,
        };
}
