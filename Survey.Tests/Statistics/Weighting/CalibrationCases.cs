using System.Text.Json;
using Survey.Analysis.Statistics.Weighting;
using static Survey.Tests.Statistics.Weighting.WeightedCase;

namespace Survey.Tests.Statistics.Weighting;

/// <summary>Compares the cases of weights that are fitted to a population or trimmed.</summary>
internal static class CalibrationCases
{
    public static void PostStratified(ReferenceCase one)
    {
        var starting = Known(one.List("weights", "weightColumn"));
        var margin = MarginOf("stratum", one.Input.GetProperty("population"), one.List("stratum", "stratumColumn").Words());
        var fitted = Assert.IsType<WeightingOutcome.Fitted>(PostStratification.Compute(margin, starting));
        one.ListAgrees("weights", fitted.Weights);
        foreach (var factor in one.Expected.GetProperty("factors").EnumerateArray())
        {
            var member = Enumerable
                .Range(0, starting.Length)
                .First(i => margin.Categories[margin.Codes[i]] == factor.GetProperty("stratum").GetString());
            one.Agrees("factors", factor.GetProperty("factor"), fitted.Weights[member] / starting[member]);
        }

        var y = one.Input.TryGetProperty("yIndicator", out var indicator)
            ?
            [
                .. one.Column(indicator.GetProperty("column").GetString()!)
                    .Words()
                    .Select(word => word == indicator.GetProperty("equals").GetString() ? 1.0 : 0),
            ]
            : Known(one.Input.GetProperty("y"));
        var mean = CalibratedMean.Compute(y, fitted.Weights, starting, [margin]).Value!;
        one.Agrees("estimate", mean.Mean);
        one.Agrees("standardError", mean.StandardError);
        one.Agrees("total", mean.Total);
        one.Agrees("totalStandardError", mean.TotalStandardError);
        one.KishAgrees("kish.", fitted.Kish);
    }

    public static void Raked(ReferenceCase one)
    {
        var starting = Known(one.List("weights", "weightColumn"));
        Margin[] margins =
        [
            .. one
                .Input.GetProperty("margins")
                .EnumerateObject()
                .Select(margin =>
                    MarginOf(
                        margin.Name,
                        margin.Value,
                        (
                            one.Input.TryGetProperty("factors", out var factors)
                                ? factors.GetProperty(margin.Name)
                                : one.Column(margin.Name)
                        ).Words()
                    )
                ),
        ];
        var weighting = Raking.Compute(margins, starting);
        if (one.Expected.TryGetProperty("error", out var error))
        {
            RefusalAgrees(one, error.GetString()!, Assert.IsType<WeightingOutcome.Refused>(weighting));
            return;
        }

        if (!one.Expected.GetProperty("converged").GetBoolean())
        {
            Assert.IsType<WeightingOutcome.NotConverged>(weighting);
            return;
        }

        var fitted = Assert.IsType<WeightingOutcome.Fitted>(weighting);
        one.ListAgrees("weights", fitted.Weights);
        Assert.True(fitted.LargestError <= 1e-12 * margins[0].Total);
        foreach (var cell in one.Expected.GetProperty("cellTotals").EnumerateArray())
        {
            var members = Enumerable
                .Range(0, starting.Length)
                .Where(i =>
                    margins.All(margin => margin.Categories[margin.Codes[i]] == cell.GetProperty(margin.Variable).GetString())
                );
            one.Agrees("cellTotals", cell.GetProperty("total"), members.Sum(i => fitted.Weights[i]));
        }

        double[] y =
        [
            .. one.List("y", "yColumn").Numbers().Select(value => value ?? one.Input.GetProperty("yNullAs").GetDouble()),
        ];
        var mean = CalibratedMean.Compute(y, fitted.Weights, starting, margins).Value!;
        one.Agrees("estimate", mean.Mean);
        one.Agrees("standardError", mean.StandardError);
        one.KishAgrees("kish.", fitted.Kish);
    }

    private static void RefusalAgrees(ReferenceCase one, string error, WeightingOutcome.Refused refused)
    {
        var fault =
            error == "margin-totals-differ" ? WeightingFault.MarginTotalsDiffer : WeightingFault.CategoryWithoutRespondents;
        Assert.Equal(fault, refused.Fault);
        if (one.Expected.TryGetProperty("category", out var category))
        {
            Assert.Equal(category.GetString(), refused.Category);
            Assert.Equal(one.Expected.GetProperty("variable").GetString(), refused.Variable);
        }
    }

    public static void Trimmed(ReferenceCase one)
    {
        var weights = Known(one.Input.GetProperty("weights"));
        var (lower, upper) = (one.Input.GetProperty("lower").GetDouble(), one.Input.GetProperty("upper").GetDouble());
        var strict = WeightTrimming.Strict(weights, lower, upper).Value!;
        one.ListAgrees("trimmedOnce", WeightTrimming.Once(weights, lower, upper).Value!.Weights);
        one.ListAgrees("trimmedStrict", strict.Weights);
        one.KishAgrees("kishBefore.", strict.Before);
        one.KishAgrees("kishAfterStrict.", strict.After);
    }

    private static Margin MarginOf(string variable, JsonElement population, string?[] words)
    {
        string[] categories = [.. population.EnumerateObject().Select(category => category.Name)];
        return new(
            variable,
            categories,
            [.. population.EnumerateObject().Select(category => category.Value.GetDouble())],
            [.. words.Select(word => Array.IndexOf(categories, word))]
        );
    }
}
