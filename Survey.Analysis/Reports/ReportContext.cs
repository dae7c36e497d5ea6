using Survey.Analysis.Counting;
using Survey.Analysis.Disclosure;
using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports;

/// <summary>What every table of one report needs: the answers, the plan, the reader's choices and the words.</summary>
internal sealed class ReportContext
{
    private readonly IReadOnlyList<SkillPair> skillPairs;

    /// <param name="folder">The questionnaire and what belongs to it.</param>
    /// <param name="plan">What is reported.</param>
    /// <param name="responses">The answers.</param>
    /// <param name="options">The reader's choices.</param>
    /// <param name="decided">What is hidden, where that is decided already; null decides it over all tables of the plan.</param>
    public ReportContext(
        QuestionnaireFolder folder,
        ReportPlan plan,
        ResponseSet responses,
        ReportOptions options,
        ReportSuppression? decided = null
    )
    {
        Folder = folder;
        Words = new ReportWords(options.Language ?? folder.Questionnaire.DefaultLanguage, folder.Questionnaire.Texts);
        Plan = BrokenDownPlan.Of(plan, options.By, Words);
        var isCategory = options is { Views: not null, Where: not null };
        Responses = responses;
        Options = options;
        Breakdown = isCategory ? null : options.By ?? plan.Breakdown;
        Groups = options.Views is null ? LargeGroups() : null;
        if (Groups is { Small.Count: > 0, AreTooFew: false })
        {
            (Plan, Responses) = (GroupedPlan.Of(Plan, Groups), responses.WithGrouping(Groups.Column));
        }

        Responses = NetColumns.With(Responses, Plan.Nets);
        var whole = Plan;
        var tooSmall = Groups is { AreTooFew: true } ? GroupedPlan.Breakdowns(Plan, Groups.Choice.Variable) : [];
        var uncrossed = isCategory ? CategoryPlan.Uncrossed(Plan, options.Views!, options.Where!.Category?.Variable) : [];
        Plan = Protected = GroupedPlan.Without(Plan, [.. tooSmall, .. uncrossed]);
        skillPairs = Survey.Analysis.Gaps.SkillPairs.Of(Plan, Responses);
        Counts = ReportCounts.Plan(this).Count(Responses);
        Suppression = decided ?? options.Views?.Of(this) ?? ReportSuppression.OfReport(this);
        LeftOut = new LeftOutTables(this, whole, tooSmall, uncrossed);
        Plan = GroupedPlan.Without(Plan, LeftOut.All.Select(table => table.Name));
    }

    public QuestionnaireFolder Folder { get; }

    /// <summary>What is shown, with the reader's breakdown for the plan's own, and without what is left out.</summary>
    public ReportPlan Plan { get; private set; }

    /// <summary>What is counted and protected: the tables of <see cref="Plan"/>, and those that turn out not to be shown.</summary>
    public ReportPlan Protected { get; }

    public ResponseSet Responses { get; }

    /// <summary>All that the report counts; every table and the decision what is hidden start from here.</summary>
    public Counts Counts { get; }

    public ReportOptions Options { get; }

    public ReportWords Words { get; }

    /// <summary>The variable that makes the groups; null where neither the plan nor the reader names one.</summary>
    public string? Breakdown { get; }

    /// <summary>Whether the groups are countries: the question has that name, or there are figures about its options.</summary>
    public bool IsByCountry =>
        Breakdown is not null
        && Breakdown == Plan.Breakdown
        && (Folder.Countries is not null || Breakdown == CountryContextReader.StandardQuestion);

    public string ProfilesTitle => Words.Text(IsByCountry ? "title.profiles" : "title.group_profiles");

    /// <summary>The groups of the breakdown where small counts are hidden; null elsewhere, and where groups overlap.</summary>
    public BreakdownGroups? Groups { get; }

    /// <summary>
    /// What makes the groups: the choice behind <see cref="Breakdown"/>, or its groups; null where these are too few.
    /// </summary>
    public ChoiceColumn? BreakdownColumn =>
        Groups is not null ? (Groups.AreTooFew ? null : Groups.Column)
        : Breakdown is null ? null
        : Choice(Breakdown);

    /// <summary>What makes the groups of the skills; null where these are not shown.</summary>
    public ChoiceColumn? SkillBreakdown => LeftOut.HasSkillsByGroup ? BreakdownColumn : null;

    /// <summary>The tables of the plan that are not shown, and why.</summary>
    public LeftOutTables LeftOut { get; }

    /// <summary>Which counts are hidden.</summary>
    public ReportSuppression Suppression { get; }

    /// <summary>Whether counts of 0 are shown: the reader's choice, otherwise the plan's.</summary>
    public bool ZerosShown => Options.ZerosShown ?? Plan.Disclosure.ZerosShown;

    /// <summary>The share of the counts of a breakdown that must remain.</summary>
    public double LeastShown => Plan.Disclosure.LeastShown / 100d;

    public Count Respondents => Suppression.Shown(CellKey.All, Responses.Count);

    public bool IsWeighted => Responses.Weights is not null;

    public CrossTabOptions CrossTabOptions => Options.CrossTabs(Plan.Levels);

    public string IntervalNote => Words.Text("note.interval", Words.Text($"interval.{Options.Interval}"), Options.Confidence);

    /// <summary>The two limits of an interval, read as one.</summary>
    public ReadingColumn ReadInterval(string low, string high) =>
        new(low) { To = high, Heading = Words.Text("heading.interval", Options.Confidence) };

    /// <summary>The notes of a table, and what "hidden" means where something of the table is.</summary>
    public IReadOnlyList<string> Notes(bool isHidden, params IEnumerable<string> notes) =>
        isHidden ? [.. notes, Words.Text(ReportWords.Hidden("note.hidden", ZerosShown), Suppression.MinCell)] : [.. notes];

    public string In(LocalizedText text) => text.In(Words.Language);

    public Cell InOrNone(LocalizedText? text) => text?.In(Words.Language);

    /// <summary>The choice of that name; the plan and the reader's choices have been checked before.</summary>
    public ChoiceColumn Choice(string variable) =>
        Responses.Find(variable)
        ?? throw new ArgumentException($"'{variable}' is not a variable with options.", nameof(variable));

    /// <summary>The nets of that variable as a choice; null where the plan has none.</summary>
    public ChoiceColumn? Nets(string variable) => Responses.Find(NetColumns.Variable(variable));

    /// <summary>The nets in the rows of a cross-tab; null where the plan has none.</summary>
    public ChoiceColumn? Nets(CrossTabPlan block) => block.Rows == block.Columns ? null : Nets(block.Rows);

    /// <summary>Every skill of the plan with its two columns, the levels in the plan's order.</summary>
    public IReadOnlyList<SkillPair> SkillPairs() => skillPairs;

    /// <summary>Groups of less than twice the smallest count have next to nothing to show.</summary>
    private BreakdownGroups? LargeGroups() =>
        Options.MinCell > 0 && Breakdown is not null && Choice(Breakdown) is { IsMultiple: false } choice
            ? BreakdownGroups.Of(
                choice,
                2 * Options.MinCell,
                Plan.Disclosure.SmallGroups,
                new LocalizedText(
                    Words.Text("groups.other"),
                    Folder.Questionnaire.Languages.Select(language =>
                        KeyValuePair.Create(language, new ReportWords(language, Folder.Questionnaire.Texts).Text("groups.other"))
                    )
                )
            )
            : null;

    public SkillGroup Group(string id) => Plan.SkillGroups.Single(group => group.Id == id);

    public Lesson Lesson(int number) => Plan.Lessons.Single(lesson => lesson.Number == number);
}
