using Survey.Analysis.Texts;
using Survey.Analysis.Weights;

namespace Survey.Analysis.Reports;

/// <summary>Says how weights were made, whether they fit, and what they cost in precision.</summary>
public static class WeightingNotes
{
    /// <param name="weighting">How it was done.</param>
    /// <param name="language">The language of the sentences.</param>
    /// <param name="texts">Null is the product's own.</param>
    /// <returns>A sentence each.</returns>
    public static IReadOnlyList<string> Of(SurveyWeighting weighting, string language, TextLibrary? texts = null)
    {
        ArgumentNullException.ThrowIfNull(weighting);
        return Of(new ReportWords(language, texts), weighting);
    }

    internal static IReadOnlyList<string> Of(ReportWords words, SurveyWeighting weighting)
    {
        var (smallest, largest, kish) = weighting.Spread;
        return
        [
            .. Method(words, weighting),
            .. weighting.Rounds is { } rounds
                ? [words.Text("weighting.fit", rounds, weighting.LargestError ?? 0)]
                : Array.Empty<string>(),
            .. weighting.Unanswered.Select(blank => words.Text("weighting.unanswered", blank.Respondents, blank.Variable)),
            words.Text("weighting.range", smallest, largest),
            words.Text("weighting.effective", kish.EffectiveN, kish.N, kish.DesignEffect),
        ];
    }

    /// <summary>What was asked for, without numbers of respondents.</summary>
    internal static IEnumerable<string> Method(ReportWords words, SurveyWeighting weighting)
    {
        yield return words.Text($"weighting.{weighting.Method}", string.Join(", ", weighting.Variables));
        if (weighting.LowestAllowed is { } lowest && weighting.HighestAllowed is { } highest)
        {
            yield return words.Text("weighting.trimmed", lowest, highest);
        }
    }
}
