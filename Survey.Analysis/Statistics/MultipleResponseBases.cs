using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics;

/// <summary>The shares of a multiple-answer question on each of the bases in use, which programs seldom name.</summary>
/// <remarks>
/// <para>Percent of respondents: count / answered (those who chose nothing included; the default here), or count / those who chose
/// at least one option (SPSS). Both may add up to more than 1. Percent of responses: count / all choices; adds up to 1.</para>
/// <para>Unit: shares from 0 to 1. A base of 0 gives a figure without a value.</para>
/// <para>Agrees with SPSS MULT RESPONSE (cases = selected any; responses) and R <c>colSums</c>.</para>
/// </remarks>
public static class MultipleResponseBases
{
    /// <param name="Answered">Respondents who answered.</param>
    /// <param name="SelectedAny">Respondents who chose at least one option.</param>
    /// <param name="Responses">Choices by all respondents.</param>
    /// <param name="Counts">By option, who chose it.</param>
    /// <param name="ShareOfAnswered">By option.</param>
    /// <param name="ShareOfSelectedAny">By option.</param>
    /// <param name="ShareOfResponses">By option.</param>
    /// <param name="MeanSelections">Choices per respondent who answered.</param>
    public sealed record Result(
        int Answered,
        int SelectedAny,
        int Responses,
        IReadOnlyList<int> Counts,
        IReadOnlyList<Figure> ShareOfAnswered,
        IReadOnlyList<Figure> ShareOfSelectedAny,
        IReadOnlyList<Figure> ShareOfResponses,
        Figure MeanSelections
    );

    public static Result Of(SelectionCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        int[] chosen = [.. Enumerable.Range(0, counts.Options).Select(j => counts[j, j])];
        Figure[] On(int @base) => [.. chosen.Select(count => Share.Of(count, @base))];
        var mean =
            counts.Respondents > 0
                ? Figure.Of((double)counts.Responses / counts.Respondents, counts.Respondents)
                : Figure.None(Reason.NoAnswers, 0);
        return new(
            counts.Respondents,
            counts.SelectedAny,
            counts.Responses,
            chosen,
            On(counts.Respondents),
            On(counts.SelectedAny),
            On(counts.Responses),
            mean
        );
    }
}
