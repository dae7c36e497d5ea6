using System.Text.Json;
using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Tests.Statistics.Weighting;

/// <summary>Code shared by the cases of weighted statistics.</summary>
internal static class WeightedCase
{
    public static void KishAgrees(this ReferenceCase one, string path, KishEffectiveBase.Result kish)
    {
        one.Agrees($"{path}n", kish.N);
        one.Agrees($"{path}sumWeights", kish.SumOfWeights);
        one.Agrees($"{path}kishDeff", kish.DesignEffect);
        one.Agrees($"{path}effectiveSampleSize", kish.EffectiveN);
        one.Agrees($"{path}cv2", kish.SquaredVariation);
    }

    public static void IntervalAgrees(this ReferenceCase one, string name, Interval? got)
    {
        if (one.Expected.GetProperty(name) is { ValueKind: JsonValueKind.Object })
        {
            one.Agrees($"{name}.lower", got?.Low);
            one.Agrees($"{name}.upper", got?.High);
        }
        else if (name != "likelihood")
        {
            Assert.True(got is null, $"{one.Id} {name}: expected none, got {got}");
        }
    }

    public static void ListAgrees(this ReferenceCase one, string name, IEnumerable<double> got) =>
        one.Agrees(name, one.Expected.GetProperty(name), [.. got.Nullable()]);

    public static void TableAgrees(this ReferenceCase one, string name, double[,] got) =>
        one.Agrees(
            name,
            one.Expected.GetProperty(name),
            [
                .. Enumerable
                    .Range(0, got.GetLength(0))
                    .Select(row => Enumerable.Range(0, got.GetLength(1)).Select(column => (double?)got[row, column]).ToArray()),
            ]
        );

    public static double[,] Percent(Figure[,] shares)
    {
        var table = new double[shares.GetLength(0), shares.GetLength(1)];
        for (var cell = 0; cell < shares.Length; cell++)
        {
            var (row, column) = (cell / shares.GetLength(1), cell % shares.GetLength(1));
            table[row, column] = shares[row, column].Value!.Value * 100;
        }

        return table;
    }

    public static (double[] Values, double[] Weights) Complete(JsonElement values, JsonElement weights)
    {
        var pairs = values
            .Numbers()
            .Zip(weights.Numbers())
            .Where(pair => pair.First is not null && pair.Second is not null)
            .ToList();
        return ([.. pairs.Select(pair => pair.First!.Value)], [.. pairs.Select(pair => pair.Second!.Value)]);
    }

    public static double[] Known(JsonElement list) => [.. list.Numbers().Select(value => value!.Value)];

    public static int[] Codes(JsonElement list)
    {
        var words = list.Words();
        var distinct = words.Distinct().ToList();
        return [.. words.Select(word => distinct.IndexOf(word))];
    }
}
