using System.Text.Json;
using Survey.Analysis.Figures;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports;

/// <summary>
/// Writes a cross-tab as JSON in the contract's shape: rows x columns in the questionnaire's order. Beside the contract's
/// members: rowBases, tableBase, tableShares, columnShareLows and -Highs, differences, ordinal and options (<see cref="CrossTabTestsJson"/>),
/// correction and alpha, and in the test denominatorDf, effects and the reason where there is no test.
/// </summary>
public static class CrossTabJson
{
    /// <param name="json">Where it is written.</param>
    /// <param name="analysis">The cross-tab.</param>
    /// <param name="language">The language of labels and reasons.</param>
    /// <param name="suppression">What is hidden: null, and marked so; null hides nothing.</param>
    public static void Write(
        Utf8JsonWriter json,
        CrossTabAnalysis analysis,
        string language,
        ReportSuppression? suppression = null
    )
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(analysis);
        var table = analysis.Table;
        var hiding = new CrossTabHiding(suppression ?? ReportSuppression.None, table);
        analysis = hiding.Of(analysis);
        json.WriteStartObject();
        WriteAxis(json, "rows", table.Rows, language);
        WriteAxis(json, "columns", table.Columns, language);
        json.WritePropertyName("respondents");
        WriteUnless(json, hiding.Respondents, table.Respondents);
        json.WritePropertyName("tableBase");
        WriteUnless(json, hiding.Base, table.TableBase.Count);
        WriteCells(json, "counts", table, (i, j) => WriteUnless(json, hiding.Cell(i, j), table.Cells[i][j].Count));
        WriteCells(json, "columnBases", table, (_, j) => WriteUnless(json, hiding.ColumnBase(j), table.ColumnBases[j].Count));
        WriteCells(json, "rowBases", table, (i, _) => WriteUnless(json, hiding.RowBase(i), table.RowBases[i].Count));
        WriteCells(json, "columnShares", table, (i, j) =>
            WriteUnless(json, hiding.ColumnShare(i, j), table.ColumnShare(i, j).Value)
        );
        WriteCells(json, "rowShares", table, (i, j) => WriteUnless(json, hiding.RowShare(i, j), table.RowShare(i, j).Value));
        WriteCells(json, "tableShares", table, (i, j) =>
            WriteUnless(json, hiding.TableShare(i, j), table.TableShare(i, j).Value)
        );
        WriteCells(json, "expected", table, (i, j) => WriteNumber(json, analysis.Expected[i][j]));
        WriteCells(json, "adjustedResiduals", table, (i, j) => WriteNumber(json, analysis.AdjustedResiduals[i][j]));
        WriteCells(json, "columnLetters", table, (i, j) => json.WriteStringValue(analysis.Letters[i][j]));
        WriteCells(json, "marks", table, (i, j) =>
            WriteMark(json, hiding.Cell(i, j), !hiding.ColumnBase(j) && table.ColumnBases[j].Count < CrossTabOptions.SmallBase)
        );
        var reasons = new ReasonWords(new ReportWords(language));
        WriteTest(json, analysis.Test, reasons);
        WriteCells(json, "columnShareLows", table, (i, j) => WriteNumber(json, analysis.ColumnIntervals[i][j]?.Low));
        WriteCells(json, "columnShareHighs", table, (i, j) => WriteNumber(json, analysis.ColumnIntervals[i][j]?.High));
        WriteCells(json, "differences", table, (i, j) =>
            CrossTabTestsJson.WriteDifference(json, analysis.Differences[i][j], reasons)
        );
        CrossTabTestsJson.Write(json, analysis, reasons);
        WeightingJson.Write(json, analysis.Options.Weighting, suppression is { Threshold: > 0 });
        json.WriteEndObject();
    }

    /// <summary>Writes <c>{"banner": [...]}</c>, a cross-tab a column variable; with one column variable the cross-tab itself.</summary>
    public static void Write(Utf8JsonWriter json, Banner banner, string language, ReportSuppression? suppression = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(banner);
        if (banner.Blocks.Count == 1)
        {
            Write(json, banner.Blocks[0], language, suppression);
            return;
        }

        json.WriteStartObject();
        json.WriteStartArray("banner");
        foreach (var block in banner.Blocks)
        {
            Write(json, block, language, suppression);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAxis(Utf8JsonWriter json, string name, ChoiceColumn axis, string language)
    {
        json.WriteStartObject(name);
        json.WriteString("variable", axis.Variable);
        json.WriteBoolean("multiple", axis.IsMultiple);
        json.WriteStartArray("categories");
        foreach (var option in axis.Options)
        {
            json.WriteStartObject();
            json.WriteString("code", option.Code);
            json.WriteString("label", option.Label.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCells(Utf8JsonWriter json, string name, CrossTab table, Action<int, int> write)
    {
        json.WriteStartArray(name);
        for (var row = 0; row < table.Cells.Count; row++)
        {
            json.WriteStartArray();
            for (var column = 0; column < table.Cells[row].Count; column++)
            {
                write(row, column);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteMark(Utf8JsonWriter json, bool isHidden, bool hasSmallBase)
    {
        json.WriteStartObject();
        json.WriteBoolean("hidden", isHidden);
        json.WriteBoolean("smallBase", hasSmallBase);
        json.WriteEndObject();
    }

    private static void WriteTest(Utf8JsonWriter json, Outcome<CrossTabTest> outcome, ReasonWords reasons)
    {
        json.WriteStartObject("test");
        if (outcome.Value is { } test)
        {
            json.WriteString("method", test.Method);
            Write("statistic", test.Statistic);
            Write("df", test.Df);
            Write("denominatorDf", test.DenominatorDf);
            Write("p", test.P);
            Write("logP", test.LogP);
            WriteEffect(json, test);
            Write("minimumExpected", test.MinimumExpected);
            Write("shareOfExpectedBelow5", test.ShareOfExpectedBelow5);
        }
        else
        {
            json.WriteNull("method");
            json.WriteString("reason", reasons.Text(outcome.Reason!));
        }

        json.WriteEndObject();

        void Write(string name, double? value)
        {
            json.WritePropertyName(name);
            WriteNumber(json, value);
        }
    }

    private static void WriteEffect(Utf8JsonWriter json, CrossTabTest test)
    {
        if (test.CramersV is not { } v)
        {
            json.WriteNull("effect");
            return;
        }

        json.WriteStartObject("effect");
        json.WriteString("name", "cramers-v");
        json.WriteNumber("value", v);
        json.WritePropertyName("biasCorrected");
        WriteNumber(json, test.CramersVBiasCorrected);
        json.WriteEndObject();
    }

    private static void WriteUnless(Utf8JsonWriter json, bool isHidden, double? value) =>
        WriteNumber(json, isHidden ? null : value);

    internal static void WriteNumber(Utf8JsonWriter json, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
