using System.Text.Json;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;
using Survey.Analysis.Texts;

namespace Survey.Analysis.Reports;

/// <summary>
/// Cross-tabs that somebody asks for beside the plan's: counted, tested and protected once, then drawn as page, JSON, CSV or
/// workbook.
/// </summary>
public sealed class AskedCrossTabs
{
    private readonly QuestionnaireFolder folder;
    private readonly ResponseSet responses;
    private readonly ReportOptions options;
    private readonly Lazy<Report> report;

    /// <param name="folder">The questionnaire and its plan.</param>
    /// <param name="responses">The answers, already filtered.</param>
    /// <param name="rows">The choices in the rows, at least one.</param>
    /// <param name="columns">The choices in the columns, at least one; each row choice is crossed with each of them.</param>
    /// <param name="options">The reader's choices.</param>
    /// <exception cref="ArgumentException">Small counts are to be hidden of weighted answers.</exception>
    public AskedCrossTabs(
        QuestionnaireFolder folder,
        ResponseSet responses,
        IReadOnlyList<ChoiceColumn> rows,
        IReadOnlyList<ChoiceColumn> columns,
        ReportOptions options
    )
        : this(folder, responses, rows, columns, options, decided: null) { }

    /// <summary>Cross-tabs that are protected together with everything else that readers can ask for.</summary>
    /// <param name="folder">The questionnaire and its plan.</param>
    /// <param name="views">What can be asked for; each row choice <see cref="ProtectedViews.Crosses"/> each column choice.</param>
    /// <param name="rows">The choices in the rows, at least one.</param>
    /// <param name="columns">The choices in the columns, at least one.</param>
    /// <param name="options">The reader's choices, with the smallest count of the views.</param>
    public AskedCrossTabs(
        QuestionnaireFolder folder,
        ProtectedViews views,
        IReadOnlyList<ChoiceColumn> rows,
        IReadOnlyList<ChoiceColumn> columns,
        ReportOptions options
    )
        : this(folder, Given(views).Responses, rows, columns, options, views.Suppression) { }

    private AskedCrossTabs(
        QuestionnaireFolder folder,
        ResponseSet responses,
        IReadOnlyList<ChoiceColumn> rows,
        IReadOnlyList<ChoiceColumn> columns,
        ReportOptions options,
        ReportSuppression? decided
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        (this.folder, this.responses, this.options) = (folder, responses, options);
        Banners = Banner.Each(responses, rows, columns, options.CrossTabs(Plan.Levels));
        Suppression = decided
            ?? ReportSuppression.OfBanners(Banners, options.MinCell, options.ZerosShown ?? Plan.Disclosure.ZerosShown);
        Shown = [.. Banners.Select(banner => banner.Blocks.Select(block => new ShownCrossTab(Suppression, block)).ToArray())];
        report = new(BuildReport);
    }

    /// <summary>One for each row choice, with a block for each column choice.</summary>
    public IReadOnlyList<Banner> Banners { get; }

    /// <summary>The blocks of the banners as readers may see them.</summary>
    public IReadOnlyList<IReadOnlyList<ShownCrossTab>> Shown { get; }

    /// <summary>What is hidden.</summary>
    public ReportSuppression Suppression { get; }

    public string Language => options.Language ?? folder.Questionnaire.DefaultLanguage;

    /// <summary>The words of the tables.</summary>
    public TextLibrary Texts => folder.Questionnaire.Texts;

    /// <summary>The same tables as a report of one chapter, for workbook and CSV.</summary>
    public Report Report => report.Value;

    private ReportPlan Plan => folder.Plan ?? PlainPlan.Of(folder.Questionnaire);

    /// <summary>Writes the tables in the contract's shape.</summary>
    public void WriteJson(Stream target)
    {
        using var json = new Utf8JsonWriter(target, ReportJson.Readable);
        CrossTabJson.Write(json, Banners, Language, Suppression, Texts);
    }

    private static ProtectedViews Given(ProtectedViews views)
    {
        ArgumentNullException.ThrowIfNull(views);
        return views;
    }

    private Report BuildReport()
    {
        var words = new ReportWords(Language, Texts);
        var title = new LocalizedText(words.Text("title.asked"));
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase); // as Excel compares them
        var chosen = Shown.SelectMany(row => row).Select(shown => (Shown: shown, Block: Block(shown, names))).ToList();
        var section = new SectionPlan(
            "crosstabs",
            SectionPlan.Sheets[^1],
            title,
            Intro: null,
            [.. chosen.Where(table => table.Shown.LeftOut is null).Select(table => table.Block)]
        );
        var plan = Plan with { Breakdown = null, SkillGroups = [], Lessons = [], Sections = [section] };
        var counted = Banner.With(
            responses,
            Banners.SelectMany(banner => banner.Blocks).SelectMany(block => new[] { block.Table.Rows, block.Table.Columns })
        );
        var built = ReportBuilder.Build(new ReportContext(folder, plan, counted, options, Suppression));
        return built with { Sections = [built.Sections[0] with { LeftOut = [.. LeftOut(words, chosen)] }] };
    }

    private static IEnumerable<LeftOutTable> LeftOut(
        ReportWords words,
        IEnumerable<(ShownCrossTab Shown, CrossTabPlan Block)> tables
    )
    {
        foreach (var (shown, block) in tables)
        {
            if (shown.LeftOut is { } because)
            {
                var title = CrossTabNotes.Title(words, shown.Analysis.Table);
                yield return new(block.Table, title, CrossTabNotes.Because(words, because, shown.MinCell));
            }
        }
    }

    /// <summary>Excel's names of tables have letters, digits and underscores, and no two are the same.</summary>
    private static CrossTabPlan Block(ShownCrossTab shown, HashSet<string> names)
    {
        var (rows, columns) = (shown.Analysis.Table.Rows.Variable, shown.Analysis.Table.Columns.Variable);
        var name = string.Concat($"x_{rows}_by_{columns}".Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        var unique = Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? name : $"{name}_{number}").First(names.Add);
        return new CrossTabPlan(rows, columns) { Table = unique };
    }
}
