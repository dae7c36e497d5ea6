using FsCheck;
using FsCheck.Fluent;
using Survey.Analysis.Statistics;

namespace Survey.Tests.Statistics;

/// <summary>Respondents with a yes or no, a row of three, a column of two, and a weight from 0.2 to 3.2, as FsCheck draws them.</summary>
/// <param name="Chosen">One in three, by respondent.</param>
/// <param name="Codes">Row and column; the first six respondents fill every cell.</param>
/// <param name="Weights">By respondent.</param>
internal sealed record WeightedSample(bool[] Chosen, (int Row, int Column)[] Codes, double[] Weights)
{
    private static readonly Arbitrary<WeightedSample> Any = Arb.From(
        from n in Gen.Choose(40, 90)
        from chosen in Gen.ArrayOf(Gen.Choose(0, 2).Select(number => number == 0), n)
        from cells in Gen.ArrayOf(Gen.Choose(0, 5), n)
        from weights in Gen.ArrayOf(Gen.Choose(0, 3000).Select(thousandths => 0.2 + (thousandths / 1000.0)), n)
        select new WeightedSample(chosen, [.. cells.Select((cell, i) => i < 6 ? (i % 3, i % 2) : (cell % 3, cell / 3))], weights)
    );

    public WeightedSample Doubled => this with { Weights = [.. Weights.Select(weight => 2 * weight)] };

    public WeightedSample Reversed => new([.. Chosen.Reverse()], [.. Codes.Reverse()], [.. Weights.Reverse()]);

    public WeightedProportion.Result Proportion => WeightedProportion.Of(Chosen, Weights).Value!;

    public WeightedCrossTab.Result CrossTab => Table([.. Codes]);

    public WeightedCrossTab.Result Transposed => Table([.. Codes.Select(code => (code.Column, code.Row))]);

    public static void Hold(Action<WeightedSample> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20261122, 7), Prop.ForAll(Any, law));

    public Margin[] Margins(double[] rows, double[] columns) =>
        [
            new("row", ["r0", "r1", "r2"], rows, [.. Codes.Select(code => code.Row)]),
            new("column", ["c0", "c1"], columns, [.. Codes.Select(code => code.Column)]),
        ];

    /// <summary>Equal within 1e-10, relative above 1; null equals null only.</summary>
    public static void Close(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.Equal(expected ?? 0, actual ?? 0, 1e-10 * Math.Max(1, Math.Abs(expected ?? 0)));
    }

    private WeightedCrossTab.Result Table((int Row, int Column)[] codes)
    {
        var cells = new WeightedCount[3, 3];
        for (var i = 0; i < codes.Length; i++)
        {
            cells[codes[i].Row, codes[i].Column] += WeightedCount.One(Weights[i]);
        }

        return WeightedCrossTab.Of(cells).Value!;
    }
}
