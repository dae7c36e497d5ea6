using Survey.Analysis.Disclosure;
using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;

namespace Survey.Tests.Reports.Suppression;

/// <summary>
/// The attacker whom a report is protected against knows the rules of the form. In each test everything is shown but some
/// counts, and the range of one is what these rules leave.
/// </summary>
public sealed class KnownRelationsTests
{
    private const string Form = """
        {"title": "Example", "pages": [{"name": "one", "elements": [
          {"type": "radiogroup", "name": "place", "title": "Place", "choices": [{"value": "n", "text": "North"}, {"value": "s", "text": "South"}, {"value": "w", "text": "West"}]},
          {"type": "radiogroup", "name": "kind", "title": "Kind", "choices": [{"value": "a", "text": "Art"}, {"value": "b", "text": "Boats"}]},
          {"type": "checkbox", "name": "tools", "title": "Tools", "choices": [{"value": "x", "text": "X"}, {"value": "y", "text": "Y"}, {"value": "z", "text": "Z"}, {"value": "none", "text": "None", "isExclusive": true}]},
          {"type": "checkbox", "name": "times", "title": "Times", "maxSelectedChoices": 1, "choices": [{"value": "am", "text": "Morning"}, {"value": "pm", "text": "Afternoon"}]},
          {"type": "radiogroup", "name": "coast", "title": "Coast", "visibleIf": "{place} = 'n'", "choices": [{"value": "1", "text": "One"}, {"value": "2", "text": "Two"}]},
          {"type": "radiogroup", "name": "inland", "title": "Inland", "visibleIf": "{place} <> 'n'", "choices": [{"value": "1", "text": "One"}, {"value": "2", "text": "Two"}]}
        ]}]}
        """;

    private static readonly Questionnaire Questionnaire = Example.Questionnaire(Form);

    private static readonly ReportSuppression Suppression = Of(Questionnaire, Answers(), Plan());

    private static readonly QuestionnaireFolder Folder = Example.DigitalSkills();

    private static readonly ResponseSet Sixty = RandomAnswers.Of(Folder.Questionnaire, seed: 8, ("GR", 31), ("IT", 29));

    private static readonly ReportSuppression OfSixty = Of(Folder.Questionnaire, Sixty, Folder.Plan!);

    private static readonly CellKey[] Y =
    [
        Option("tools", "y"),
        .. new[] { "a", "b", CellKey.Answered }.Select(kind => CellKey.Of("kind", kind).And("tools/y", Axis.Chosen)),
    ];

    /// <summary>60 of 120 chose none, so that 60 may have chosen Y; and 6 must have, since X and Z are 54 answers.</summary>
    [Fact]
    public void AnExclusiveOption_LimitsTheOthers_AndEveryoneChoseOne() => Assert.Equal((6, 60), Range(Suppression, Y[0], Y));

    /// <summary>Of 120, 75 chose the morning, and nobody may choose both.</summary>
    [Fact]
    public void TheMostAnswers_LimitAnOption() => Assert.Equal((0, 45), Range(Suppression, Option("times", "pm")));

    [Fact]
    public void AnExclusiveOption_LimitsTheOthersInEveryGroup() => Assert.Equal((3, 30), Range(Suppression, Y[1], Y));

    [Fact]
    public void AConditionOfSeveralAnswers_GivesWhoWasAsked()
    {
        var asked = CellKey.Of("asked inland", "1");
        Assert.Equal((60, 60), Range(Suppression, asked));
    }

    /// <summary>
    /// Of the 30 art museums in the north nobody else can have answered; the table of place by kind shows the 30.
    /// </summary>
    [Fact]
    public void ACondition_LimitsTheAnswersInEveryGroup()
    {
        var art = CellKey.Of("kind", "a");
        CellKey[] hidden =
        [
            .. new[] { CellKey.All, art, CellKey.Of("kind", "b") }.SelectMany(where =>
                new[] { where.And("coast", "1"), where.And("coast", "2"), where.And("coast", CellKey.Answered) }
            ),
            CellKey.Of("kind", CellKey.Answered).And("coast", CellKey.Answered),
            CellKey.Of("kind", CellKey.Answered).And("coast", "1"),
            CellKey.Of("kind", CellKey.Answered).And("coast", "2"),
        ];
        Assert.Equal(30, Range(Suppression, art.And("coast", CellKey.Answered), hidden).High);
    }

    [Fact]
    public void NobodyWhoCannot_WantsLess()
    {
        var pair = SkillPairs.Of(Folder.Plan!, Sixty)[0];
        var need = SkillKeys.Need(pair);
        CellKey[] hidden =
        [
            CellKey.Of(need, SkillKeys.More),
            CellKey.Of(need, SkillKeys.Equal),
            CellKey.Of(need, SkillKeys.Less),
        ];
        var able =
            Value(OfSixty, CellKey.Of(pair.Current.Variable, CellKey.Answered))
            - Value(OfSixty, CellKey.All.And(pair.Current, 0));
        Assert.Equal(able, Range(OfSixty, hidden[2], [.. hidden, .. Groups(hidden)]).High);
    }

    [Fact]
    public void ALesson_HasAtLeastTheNeedForEachSkillAndAtMostAll()
    {
        var pairs = SkillPairs.Of(Folder.Plan!, Sixty);
        var lesson = pairs[0].Lesson;
        var needs = pairs
            .Where(pair => pair.Lesson == lesson)
            .Select(pair => Value(OfSixty, CellKey.Of(SkillKeys.Need(pair), SkillKeys.More)))
            .ToList();
        var key = CellKey.Of(SkillKeys.Lesson(lesson), SkillKeys.More);
        var (low, high) = Range(OfSixty, key);
        Assert.Equal(needs.Max(), low);
        Assert.Equal(Math.Min(needs.Sum(), Value(OfSixty, CellKey.Of(SkillKeys.Lesson(lesson), CellKey.Answered))), high);
    }

    /// <summary>
    /// Where 12 cannot and 10 want more, at least 2 cannot and want no more, though no table counts them: so one of the two is
    /// hidden.
    /// </summary>
    [Fact]
    public void WhoCannotAndWantsNoMore_IsNarrowedInNoGroup()
    {
        var cells = OfSixty.Cells.Cells.DistinctBy(cell => cell.Key).ToList();
        var hidden = cells.Select(cell => cell.Key).Where(OfSixty.Hides).ToHashSet();
        var attack = new Attack(OfSixty.Cells.Cells, OfSixty.Cells.Sums, hidden);
        foreach (var pair in SkillPairs.Of(Folder.Plan!, Sixty))
        {
            var both = cells
                .Where(cell =>
                    OfSixty.Rule.IsSensitive(cell.Value) && IsOf(cell.Key, pair.Current.Variable, SkillKeys.Need(pair))
                )
                .ToList();
            Assert.NotEmpty(both);
            Assert.All(both, cell => Assert.True(attack.CanBe(cell.Key, 0) && attack.CanBe(cell.Key, 5), $"{cell.Key}"));
        }

        static bool IsOf(CellKey key, params string[] variables) =>
            !key.IsMissing
            && !key.ToString().Contains(" without ", StringComparison.Ordinal)
            && Array.TrueForAll(variables, variable => key.ToString().Contains($"{variable}=", StringComparison.Ordinal));
    }

    private static IEnumerable<CellKey> Groups(CellKey[] keys) =>
        keys.SelectMany(key =>
            OfSixty
                .Cells.Cells.Select(cell => cell.Key)
                .Where(other => other.ToString().EndsWith(key.ToString(), StringComparison.Ordinal))
        );

    private static CellKey Option(string question, string code) => CellKey.Of($"{question}/{code}", Axis.Chosen);

    private static long Value(ReportSuppression suppression, CellKey key) =>
        suppression.Cells.Cells.First(cell => cell.Key == key).Value;

    private static (long Low, long? High) Range(ReportSuppression suppression, CellKey key, params CellKey[] alsoHidden)
    {
        var attack = new Attack(suppression.Cells.Cells, suppression.Cells.Sums, alsoHidden.Append(key).ToHashSet());
        var range = attack.RangeOf(key);
        return (range.Lower, range.Upper);
    }

    private static ReportSuppression Of(Questionnaire questionnaire, ResponseSet responses, ReportPlan plan) =>
        new ReportContext(
            new QuestionnaireFolder(questionnaire, plan, Countries: null),
            plan,
            responses,
            new ReportOptions { MinCell = 5 }
        ).Suppression;

    private static ReportPlan Plan()
    {
        var plain = PlainPlan.Of(Questionnaire);
        CrossTabPlan[] crossTabs =
        [
            new("place", "kind") { Table = "x1", Chart = null },
            new("coast", "kind") { Table = "x2", Chart = null },
            new("tools", "kind") { Table = "x3", Chart = null },
        ];
        return plain with { Sections = [plain.Sections[0] with { Blocks = [.. plain.Sections[0].Blocks, .. crossTabs] }] };
    }

    /// <summary>Half in the north; half in each kind; X 36, Y 24, Z 18 and none 60 of 120.</summary>
    private static ResponseSet Answers()
    {
        var rows = Enumerable
            .Range(0, 120)
            .Select(i =>
            {
                var half = i / 2;
                var tools =
                    half < 18 ? $"1,0,{(half < 9 ? 1 : 0)},0"
                    : half < 30 ? "0,1,0,0"
                    : "0,0,0,1";
                var times =
                    i < 75 ? "1,0"
                    : i < 105 ? "0,1"
                    : "0,0";
                var place =
                    half % 2 == 0 ? "n"
                    : half % 4 == 1 ? "s"
                    : "w";
                var north = place == "n";
                return $"{place},{"ab"[i % 2]},{tools},{times},{(north ? "1" : "")},{(north ? "" : "2")}";
            });
        return Example.Responses(
            Questionnaire,
            "place,kind,tools/x,tools/y,tools/z,tools/none,times/am,times/pm,coast,inland\n" + string.Join('\n', rows)
        );
    }
}
