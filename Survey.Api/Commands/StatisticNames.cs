using Survey.Analysis.Statistics.MultipleComparisons;
using Survey.Analysis.Statistics.Proportions;

namespace Survey.Api.Commands;

/// <summary>The words for methods on the command line; the default stands first.</summary>
internal static class StatisticNames
{
    public static readonly OrderedDictionary<string, IntervalMethod> Intervals = new()
    {
        ["wilson"] = IntervalMethod.Wilson,
        ["wilson-corrected"] = IntervalMethod.WilsonCorrected,
        ["clopper-pearson"] = IntervalMethod.ClopperPearson,
        ["agresti-coull"] = IntervalMethod.AgrestiCoull,
        ["jeffreys"] = IntervalMethod.Jeffreys,
    };

    public static readonly OrderedDictionary<string, Correction> Corrections = new()
    {
        ["holm"] = Correction.Holm,
        ["bonferroni"] = Correction.Bonferroni,
        ["benjamini-hochberg"] = Correction.BenjaminiHochberg,
        ["none"] = Correction.None,
    };
}
