using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics.MultipleResponses;

/// <summary>The shares of a multiple-answer question on each of the bases in use, which programs seldom name.</summary>
/// <remarks>
/// <para>Percent of respondents: count / answered (those who chose nothing included; the default here), or count / those who
/// chose at least one option (SPSS). Both may add up to more than 1. Percent of responses: count / all choices; adds up to
/// 1.</para>
/// <para>Unit: shares from 0 to 1. A base of 0 gives a figure without a value.</para>
/// <para>Agrees with SPSS MULT RESPONSE (cases = selected any; responses) and R <c>colSums</c>.</para>
/// </remarks>
internal static class MultipleResponseBases
{
    public sealed record Result
    {
        /// <summary>Respondents who answered.</summary>
        public required int Answered { get; init; }

        /// <summary>Respondents who chose at least one option.</summary>
        public required int SelectedAny { get; init; }

        /// <summary>Choices by all respondents.</summary>
        public required int Responses { get; init; }

        /// <summary>By option, who chose it.</summary>
        public required IReadOnlyList<int> Counts { get; init; }

        /// <summary>By option.</summary>
        public required IReadOnlyList<Figure> ShareOfAnswered { get; init; }

        /// <summary>By option.</summary>
        public required IReadOnlyList<Figure> ShareOfSelectedAny { get; init; }

        /// <summary>By option.</summary>
        public required IReadOnlyList<Figure> ShareOfResponses { get; init; }

        /// <summary>Choices per respondent who answered.</summary>
        public required Figure MeanSelections { get; init; }
    }

    public static Result Compute(SelectionCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        int[] chosen = [.. Enumerable.Range(0, counts.Options).Select(j => counts[j, j])];
        Figure[] On(int @base) => [.. chosen.Select(count => Share.Of(count, @base))];
        var mean =
            counts.Respondents > 0
                ? Figure.Of((double)counts.Responses / counts.Respondents, counts.Respondents)
                : Figure.None(Reason.NoAnswers, 0);
        return new Result
        {
            Answered = counts.Respondents,
            SelectedAny = counts.SelectedAny,
            Responses = counts.Responses,
            Counts = chosen,
            ShareOfAnswered = On(counts.Respondents),
            ShareOfSelectedAny = On(counts.SelectedAny),
            ShareOfResponses = On(counts.Responses),
            MeanSelections = mean,
        };
    }
}
