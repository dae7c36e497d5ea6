using Survey.Analysis.Json;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Plans.Parts;

/// <summary>Reads the levels, areas, lessons and groups of skills. A plan without skills leaves all of them out.</summary>
internal sealed class SkillsReader
{
    private const int HighestLesson = 99;

    private readonly PlanContext context;
    private readonly Node.Object root;

    public SkillsReader(PlanContext context, Properties root)
    {
        this.context = context;
        this.root = root.Node;
        Levels = [.. LevelsOfToday(root)];
        Areas = [.. root.Objects("areas").Select(Area)];
        Lessons = [.. root.Objects("lessons").Select(Lesson)];
        CheckOnce(Areas.Select(area => area.Id), "areas", "id");
        CheckOnce(Lessons.Select(lesson => lesson.Number), "lessons", "number");
    }

    public IReadOnlyList<string> Levels { get; }

    public IReadOnlyList<SkillArea> Areas { get; }

    public IReadOnlyList<Lesson> Lessons { get; }

    public IReadOnlyList<SkillGroup> Groups(Properties properties)
    {
        IReadOnlyList<SkillGroup> groups = [.. properties.Objects("skillGroups").Select(Group)];
        CheckOnce(groups.Select(group => group.Id), "skillGroups", "id");
        return groups;
    }

    /// <summary>Levels are columns of the matrices of skills, which may have had other codes.</summary>
    private IEnumerable<string> LevelsOfToday(Properties root)
    {
        var groups = (root.Node.Find("skillGroups") as Node.Array)?.Items.OfType<Node.Object>() ?? [];
        var columns = groups
            .Select(group => (group.Find("current") as Node.Text)?.Value)
            .OfType<string>()
            .SelectMany(name =>
                context
                    .Questionnaire.Questions.OfType<MatrixQuestion>()
                    .Where(matrix => matrix.Name == name || matrix.Formerly.Contains(name))
            )
            .SelectMany(matrix => matrix.Columns)
            .ToArray();
        var places = root.Items("levels").OfType<Node.Text>();
        return root.Texts("levels")
            .Zip(places, (written, place) => FormerCode.Now(OptionList.Of(columns), written, place, context.Problems))
            .Distinct();
    }

    private SkillArea Area(Properties properties)
    {
        var area = new SkillArea(properties.RequiredText("id"), context.Languages.Require(properties, "title"));
        properties.Close();
        return area;
    }

    private Lesson Lesson(Properties properties)
    {
        var lesson = new Lesson
        {
            Number = properties.RequiredWhole("number", 0, HighestLesson),
            Title = context.Languages.Require(properties, "title"),
            Use = context.Languages.Find(properties, "use"),
            Manage = context.Languages.Find(properties, "manage"),
            Make = context.Languages.Find(properties, "make"),
            Understand = context.Languages.Find(properties, "understand"),
            Topics = context.Languages.List(properties, "topics"),
        };
        properties.Close();
        return lesson;
    }

    private SkillGroup Group(Properties properties)
    {
        var current = context.Question<MatrixQuestion>(properties, "current", "a matrix");
        var desired = context.Question<MatrixQuestion>(properties, "desired", "a matrix");
        var skills = WithoutMerged(properties.Objects("skills").Select(skill => (skill.Node, Skill(skill, current))));
        var group = new SkillGroup(
            properties.RequiredText("id"),
            context.Languages.Require(properties, "title"),
            current?.Name ?? "",
            desired?.Name ?? "",
            skills
        );
        properties.Close();
        if (current is not null)
        {
            CheckMatrix(current, desired ?? current, skills, properties);
        }

        return group;
    }

    /// <summary>Two rows that have become one are one skill, that of today's row.</summary>
    private static List<SkillPlacement> WithoutMerged(IEnumerable<(Node.Object Node, SkillPlacement Skill)> skills)
    {
        var read = skills.ToList();
        var today = read.Where(IsOfToday).Select(skill => skill.Skill.Skill).ToHashSet();
        var former = new HashSet<string>();
        return
        [
            .. read.Where(skill => IsOfToday(skill) || (!today.Contains(skill.Skill.Skill) && former.Add(skill.Skill.Skill)))
                .Select(skill => skill.Skill),
        ];

        static bool IsOfToday((Node.Object Node, SkillPlacement Skill) skill) =>
            (skill.Node.Find("skill") as Node.Text)?.Value == skill.Skill.Skill;
    }

    private SkillPlacement Skill(Properties properties, MatrixQuestion? matrix)
    {
        var written = properties.RequiredText("skill");
        var skill = new SkillPlacement(
            matrix is null ? written : FormerCode.Now(matrix.Rows, written, properties.At("skill"), context.Problems),
            properties.RequiredText("area"),
            properties.RequiredWhole("lesson", 0, HighestLesson)
        );
        properties.Close();
        CheckKnown("plan/unknown-skill", properties, "skill", skill.Skill, matrix is null ? [skill.Skill] : Codes(matrix.Rows));
        CheckKnown("plan/unknown-area", properties, "area", skill.Area, Areas.Select(area => area.Id));
        if (properties.Node.Find("lesson") is Node.Number && Lessons.All(lesson => lesson.Number != skill.Lesson))
        {
            context.Problems.Add("plan/unknown-lesson", properties.At("lesson"), skill.Lesson);
        }

        return skill;
    }

    private void CheckKnown(string rule, Properties properties, string property, string written, IEnumerable<string> known)
    {
        if (written.Length > 0 && !known.Contains(written))
        {
            context.Problems.Add(rule, properties.At(property), written, NearestName.Advice(written, known));
        }
    }

    private void CheckMatrix(MatrixQuestion current, MatrixQuestion desired, List<SkillPlacement> skills, Properties group)
    {
        if (
            !Codes(current.Rows).SequenceEqual(Codes(desired.Rows))
            || !Codes(current.Columns).SequenceEqual(Codes(desired.Columns))
        )
        {
            context.Problems.Add("plan/pair-mismatch", group.At("desired"), current.Name, desired.Name);
        }

        var placed = skills.GroupBy(skill => skill.Skill).ToDictionary(same => same.Key, same => same.Count());
        foreach (var twice in placed.Where(skill => skill.Value > 1))
        {
            context.Problems.Add("plan/duplicate-id", group.At("skills"), twice.Key);
        }

        foreach (var row in Codes(current.Rows).Where(row => !placed.ContainsKey(row)))
        {
            context.Problems.Add("plan/missing-skill", group.At("skills"), row, current.Name);
        }

        CheckLevels(current, group);
    }

    private void CheckLevels(MatrixQuestion matrix, Properties group)
    {
        var columns = Codes(matrix.Columns).ToList();
        foreach (var level in Levels.Except(columns))
        {
            context.Problems.Add(
                "plan/unknown-option",
                group.At("current"),
                level,
                matrix.Name,
                NearestName.Advice(level, columns)
            );
        }

        foreach (var column in columns.Except(Levels))
        {
            context.Problems.Add("plan/missing-level", group.At("current"), column, matrix.Name);
        }
    }

    /// <summary>Reports every item of a list whose id stood before.</summary>
    private void CheckOnce<T>(IEnumerable<T> ids, string list, string property)
        where T : notnull
    {
        var seen = new HashSet<T>();
        var items = (root.Find(list) as Node.Array)?.Items.OfType<Node.Object>() ?? [];
        foreach (var (id, item) in ids.Zip(items).Where(pair => pair.Second.Find(property) is not null))
        {
            if (!seen.Add(id))
            {
                context.Problems.Add("plan/duplicate-id", item.Find(property) ?? item, id);
            }
        }
    }

    private static IEnumerable<string> Codes(IEnumerable<Option> options) => options.Select(option => option.Code);
}
