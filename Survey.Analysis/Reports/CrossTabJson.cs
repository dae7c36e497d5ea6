using System.Text.Json;
using Survey.Analysis.Reports.Json;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;
using Survey.Analysis.Texts;

namespace Survey.Analysis.Reports;

/// <summary>
/// Writes a cross-tab as JSON in the contract's shape: rows x columns in the questionnaire's order. Beside the contract's
/// members: rowBases, tableBase, tableShares, columnShareLows and -Highs, differences, ordinal and options
/// (<see cref="CrossTabTestJson"/>), correction and alpha, and in the test denominatorDf, effects and the reason where there is
/// no test.
/// </summary>
public static class CrossTabJson
{
    /// <param name="json">Where it is written.</param>
    /// <param name="analysis">The cross-tab.</param>
    /// <param name="language">The language of labels and reasons.</param>
    /// <param name="suppression">What is hidden: null, and marked so; null hides nothing.</param>
    /// <param name="texts">Null is the product's own.</param>
    public static void Write(
        Utf8JsonWriter json,
        CrossTabAnalysis analysis,
        string language,
        ReportSuppression? suppression = null,
        TextLibrary? texts = null
    )
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(analysis);
        JsonSerializer.Serialize(json, Data(analysis, language, suppression, texts), ReportJsonContext.Default.CrossTabData);
    }

    /// <summary>
    /// Writes <c>{"tables": [...]}</c>, one banner per row variable; with one row variable the banner itself.
    /// </summary>
    public static void Write(
        Utf8JsonWriter json,
        IReadOnlyList<Banner> banners,
        string language,
        ReportSuppression? suppression = null,
        TextLibrary? texts = null
    )
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(banners);
        if (banners is [var only])
        {
            Write(json, only, language, suppression, texts);
            return;
        }

        json.WriteStartObject();
        json.WriteStartArray("tables");
        foreach (var banner in banners)
        {
            Write(json, banner, language, suppression, texts);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>
    /// Writes <c>{"banner": [...]}</c>, one cross-tab per column variable; with one column variable the cross-tab itself.
    /// </summary>
    public static void Write(
        Utf8JsonWriter json,
        Banner banner,
        string language,
        ReportSuppression? suppression = null,
        TextLibrary? texts = null
    )
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(banner);
        if (banner.Blocks.Count == 1)
        {
            Write(json, banner.Blocks[0], language, suppression, texts);
            return;
        }

        var blocks = banner.Blocks.Select(block => Data(block, language, suppression, texts));
        JsonSerializer.Serialize(json, new(blocks), ReportJsonContext.Default.BannerData);
    }

    private static CrossTabData Data(
        CrossTabAnalysis analysis,
        string language,
        ReportSuppression? suppression,
        TextLibrary? texts
    )
    {
        var table = analysis.Table;
        var shown = new ShownCrossTab(suppression ?? ReportSuppression.None, analysis);
        analysis = shown.Analysis;
        var tests = new CrossTabTestJson(new ReasonWords(new ReportWords(language, texts)));
        return new()
        {
            Rows = Axis(table.Rows, language),
            Columns = Axis(table.Columns, language),
            Respondents = shown.Respondents.Value,
            TableBase = shown.Base.Value,
            Counts = Cells<double?>(table, (i, j) => shown.Cell(i, j).Value),
            ColumnBases = Cells<double?>(table, (i, j) => shown.ColumnBase(i, j).Value),
            RowBases = Cells<double?>(table, (i, _) => shown.RowBase(i).Value),
            ColumnShares = Cells(table, (i, j) => shown.ColumnShare(i, j).Value),
            RowShares = Cells(table, (i, j) => shown.RowShare(i, j).Value),
            TableShares = Cells(table, (i, j) => shown.TableShare(i, j).Value),
            Expected = analysis.Expected,
            AdjustedResiduals = analysis.AdjustedResiduals,
            ColumnLetters = analysis.Letters,
            Marks = Cells(table, (i, j) =>
                new MarkData(shown.Cell(i, j).IsHidden, shown.ColumnBase(i, j).Value < CrossTabOptions.SmallBase)
            ),
            Test = tests.Test(analysis.Test),
            ColumnShareLows = Cells(table, (i, j) => analysis.ColumnIntervals[i][j]?.Low),
            ColumnShareHighs = Cells(table, (i, j) => analysis.ColumnIntervals[i][j]?.High),
            Differences = Cells(table, (i, j) => tests.Difference(analysis.Differences[i][j])),
            Correction = JsonNamingPolicy.KebabCaseLower.ConvertName(analysis.Options.Correction.ToString()),
            Alpha = analysis.Options.Alpha,
            Ordinal = tests.Ordinal(analysis.OrdinalTest),
            Options = tests.Options(analysis.OptionTests),
            Weighting = WeightingJson.Of(analysis.Options.Weighting),
            LeftOut = CrossTabNotes.LeftOut(shown, language, texts),
        };
    }

    private static AxisData Axis(ChoiceColumn axis, string language) =>
        new(
            axis.Variable,
            axis.IsMultiple,
            axis.Options.Select(option => new CategoryData(option.Code, option.Label.In(language)))
        );

    private static IEnumerable<IEnumerable<T>> Cells<T>(CrossTab table, Func<int, int, T> value) =>
        table.Cells.Select((row, i) => row.Select((_, j) => value(i, j)));
}
