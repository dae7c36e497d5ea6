using Survey.Analysis.Disclosure;
using Survey.Analysis.Figures;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Tables;
using Survey.Analysis.Texts;

namespace Survey.Analysis.Reports;

/// <summary>Says of a cross-tab what its base is, which tests were made with which result, and why one was not made.</summary>
public static class CrossTabNotes
{
    /// <summary>The notes of a drawing with counts, shares and letters, but without residuals and differences.</summary>
    /// <param name="shown">The cross-tab.</param>
    /// <param name="language">The language of the sentences.</param>
    /// <param name="texts">Null is the product's own.</param>
    /// <returns>One sentence each.</returns>
    public static IReadOnlyList<string> OfDrawing(ShownCrossTab shown, string language, TextLibrary? texts = null)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return Of(new ReportWords(language, texts), shown, withResiduals: false);
    }

    /// <param name="shown">The cross-tab.</param>
    /// <param name="language">The language of the sentences.</param>
    /// <param name="texts">Null is the product's own.</param>
    /// <returns>Which table is left out and why, since all its cells are hidden; null where it is shown.</returns>
    public static string? LeftOut(ShownCrossTab shown, string language, TextLibrary? texts = null)
    {
        ArgumentNullException.ThrowIfNull(shown);
        if (shown.LeftOut is not { } because)
        {
            return null;
        }

        var words = new ReportWords(language, texts);
        return words.Text(
            "note.left_out",
            Title(words, shown.Analysis.Table),
            ReportSuppression.NameOf(shown.Analysis.Table),
            Because(words, because, shown.MinCell)
        );
    }

    /// <summary>The two questions.</summary>
    internal static string Title(ReportWords words, CrossTab table) =>
        words.Text("title.crosstab", table.Rows.Wording.In(words.Language), table.Columns.Wording.In(words.Language));

    /// <summary>Why a table is left out.</summary>
    internal static string Because(ReportWords words, LeftOutBecause because, int minCell) =>
        words.Text($"left_out.{because}", minCell);

    /// <returns>One sentence each.</returns>
    internal static IReadOnlyList<string> Of(ReportWords words, ShownCrossTab shown, bool withResiduals = true) =>
        [.. Base(words, shown), .. shown.HidesAny ? Hidden(words, shown) : Results(words, shown.Analysis, withResiduals)];

    private static IEnumerable<string> Base(ReportWords words, ShownCrossTab shown)
    {
        if (shown is { Base.Value: { } answered, Respondents.Value: { } all })
        {
            yield return words.Text("note.crosstab", answered, all);
        }

        var table = shown.Analysis.Table;
        if (table.Rows.IsMultiple)
        {
            yield return words.Text("note.multiple");
        }

        foreach (var note in UnevenNotes.Of(words, table.Rows, isHidden: shown.MinCell > 0))
        {
            yield return note;
        }

        if (table.Columns.UnevenOptions.Any())
        {
            yield return words.Text("note.columns_differ", UnevenNotes.Labels(words, table.Columns));
        }
    }

    /// <summary>Where something is hidden, no note speaks of figures.</summary>
    private static IEnumerable<string> Hidden(ReportWords words, ShownCrossTab shown)
    {
        if (shown.Analysis.Table.HasOverlappingColumns)
        {
            yield return words.Text("note.overlap");
        }

        yield return words.Text(ReportWords.Hidden("note.hidden", shown.ZerosShown), shown.MinCell);
        yield return words.Text("note.test.hidden");
    }

    private static List<string> Results(ReportWords words, CrossTabAnalysis analysis, bool withResiduals)
    {
        List<string> notes = [Test(words, analysis.Test), .. Ordinal(words, analysis.OrdinalTest)];
        if (analysis.OptionTests is { } options)
        {
            notes.Add(words.Text($"note.options{Suffix(analysis.Table)}", Correction(words, analysis)));
            notes.AddRange(Drawn(words, options));
        }

        notes.AddRange(Columns(words, analysis, withResiduals));
        notes.AddRange(analysis.Options.Weighting is { } weighting ? WeightingNotes.Method(words, weighting) : []);
        return notes;
    }

    /// <summary>The test of the whole table with statistic, degrees of freedom, p and effect, or why there is none.</summary>
    private static string Test(ReportWords words, Outcome<CrossTabTest> outcome)
    {
        if (outcome.Value is not { } test)
        {
            return words.Text("note.test.none", new ReasonWords(words).Text(outcome.Reason!));
        }

        var key = test.DenominatorDf is null ? $"note.test.{test.Method}" : $"note.test.{test.Method}-f";
        return words.Text(
            key,
            test.Statistic ?? 0,
            test.Df ?? 0,
            words.P(test.P),
            test.CramersV ?? 0,
            test.MinimumExpected ?? 0,
            test.DenominatorDf ?? 0,
            test.Draws ?? 0,
            test.StandardError ?? 0
        );
    }

    private static IEnumerable<string> Ordinal(ReportWords words, Outcome<OrdinalTest>? outcome)
    {
        if (outcome?.Reason is { } reason)
        {
            yield return words.Text("note.ordinal.none", new ReasonWords(words).Text(reason));
        }

        if (outcome?.Value is { } test)
        {
            var how = words.Text(test.IsExact ? "p.exact" : "p.approximate");
            yield return words.Text(
                $"note.ordinal.{test.Method}",
                test.Statistic,
                words.P(test.P),
                test.Effect,
                test.Df ?? 0,
                how
            );
            if (test.Trend is { } trend)
            {
                yield return words.Text("note.trend", trend.Statistic, words.P(trend.P), trend.R);
            }
        }
    }

    /// <summary>How many options were tested with random tables, and how precise their p are.</summary>
    private static IEnumerable<string> Drawn(ReportWords words, IReadOnlyList<Outcome<OptionTest>> options)
    {
        var drawn = options.Select(option => option.Value).Where(option => option?.Draws is not null).ToList();
        if (drawn.Count > 0)
        {
            yield return words.Text(
                "note.options.drawn",
                drawn.Count,
                options.Count,
                drawn.Min(option => option!.Draws) ?? 0,
                drawn.Max(option => option!.StandardError) ?? 0
            );
        }
    }

    private static IEnumerable<string> Columns(ReportWords words, CrossTabAnalysis analysis, bool withResiduals)
    {
        var (table, options) = (analysis.Table, analysis.Options);
        if (table.HasOverlappingColumns)
        {
            yield return words.Text("note.overlap");
        }

        if (!table.HasOverlappingColumns && table.ColumnBases.Count(column => column.Count > 0) > 1)
        {
            yield return words.Text($"note.letters{Suffix(table)}", options.Alpha, Correction(words, analysis));
        }

        if (withResiduals)
        {
            yield return words.Text($"note.residual{Suffix(table)}", options.Confidence);
        }

        if (table.ColumnBases.Any(column => column.Count is > 0 and < CrossTabOptions.SmallBase))
        {
            yield return words.Text("note.small_base", CrossTabOptions.SmallBase);
        }
    }

    private static string Suffix(CrossTab table) => table.IsWeighted ? ".weighted" : "";

    private static string Correction(ReportWords words, CrossTabAnalysis analysis) =>
        words.Text($"correction.{analysis.Options.Correction}");
}
