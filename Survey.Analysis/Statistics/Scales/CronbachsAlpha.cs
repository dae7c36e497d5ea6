using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Scales;

/// <summary>How consistently the items of a scale measure one thing, judged by how much they vary together.</summary>
/// <remarks>
/// α = k/(k-1) · (1 - Σ item variances / variance of the sum), k items, divisor n - 1; at most 1, negative where items run
/// against each other. Standardised: k r̄ / (1 + (k-1) r̄), r̄ the mean correlation of two items. Rows with a missing item are
/// dropped. Items to which everybody gives the same answer are dropped and reported. Feldt's interval:
/// 1 - (1 - α) F, F the quantiles of the F distribution with n-1 and (n-1)(k-1) degrees of freedom.
/// Without an outcome where nobody (or one respondent) answered every item, fewer than two items vary, or the sum does not vary.
/// Source: Cronbach LJ (1951), Psychometrika 16(3), 297-334, doi:10.1007/BF02310555; Feldt LS (1965), Psychometrika 30(3),
/// 357-370, doi:10.1007/BF02289499. Agrees with SPSS and PSPP RELIABILITY and R <c>psych::alpha</c>; for 0/1 items it is KR-20.
/// </remarks>
internal static class CronbachsAlpha
{
    /// <param name="items">At least two items, an answer a respondent in each; null is "not answered".</param>
    /// <param name="confidence">Of Feldt's interval, between 0 and 1.</param>
    public static Outcome<Result> Compute(IReadOnlyList<IReadOnlyList<double?>> items, double confidence = 0.95) =>
        Compute(new ScaleItems(items).Moments(), confidence);

    /// <param name="scale">Of the rows that answered every item.</param>
    /// <param name="confidence">Of Feldt's interval, between 0 and 1.</param>
    public static Outcome<Result> Compute(ScaleMoments scale, double confidence = 0.95)
    {
        if (WhyNot(scale) is { } reason)
        {
            return reason;
        }

        var used = scale.Covariance!.Of(scale.Varying); // two rows have one
        if (Raw(used) is not { } alpha)
        {
            return Reason.Undefined;
        }

        var mean = AverageEntry(used.ToCorrelations());
        return new Result
        {
            Raw = alpha,
            Standardized = Standardized(mean, used.Size),
            AverageInterItemCorrelation = mean,
            Interval = Feldt(alpha, scale.CompleteRows, used.Size, confidence),
            Items = [.. scale.Means.Select((_, item) => StatisticsOf(item, scale, used))],
            UsedItems = used.Size,
            ZeroVarianceItems = scale.Constant,
            Rows = scale.Rows,
            CompleteRows = scale.CompleteRows,
            ScaleMean = scale.Varying.Sum(item => scale.Means[item]),
            ScaleVariance = used.Sum,
        };
    }

    /// <summary>
    /// Alpha from covariances that each use all respondents who answered both items (the default of R's psych).
    /// </summary>
    /// <param name="items">As for <see cref="Compute(IReadOnlyList{IReadOnlyList{double?}}, double)"/>; items that do not vary
    /// are left out.</param>
    public static Outcome<PairwiseResult> ComputePairwise(IReadOnlyList<IReadOnlyList<double?>> items)
    {
        IReadOnlyList<IReadOnlyList<double?>> varying = [.. items.Where(item => item.OfType<double>().Distinct().Skip(1).Any())];
        if (varying.Count < 2)
        {
            return Reason.NoVariation;
        }

        return CovarianceMatrix.OfPairs(varying) is { } covariance && Raw(covariance) is { } alpha
            ? new PairwiseResult(
                alpha,
                CovarianceMatrix.CorrelationsOfPairs(varying) is { } correlations
                    ? Standardized(AverageEntry(correlations), varying.Count)
                    : null
            )
            : Reason.Undefined;
    }

    /// <summary>Alpha of all items of a covariance matrix; null for one item, or where the sum does not vary.</summary>
    internal static double? Raw(CovarianceMatrix covariance)
    {
        double size = covariance.Size;
        return size < 2 || covariance.Sum <= 1e-12 * covariance.Trace
            ? null
            : size / (size - 1) * (1 - (covariance.Trace / covariance.Sum));
    }

    private static Reason? WhyNot(ScaleMoments scale) =>
        scale.CompleteRows switch
        {
            0 => Reason.NoAnswers,
            1 => Reason.BaseTooSmall(1, 2),
            _ => scale.Varying.Count < 2 ? Reason.NoVariation : null,
        };

    private static double AverageEntry(CovarianceMatrix correlations)
    {
        double size = correlations.Size;
        return (correlations.Sum - size) / (size * (size - 1));
    }

    private static double? Standardized(double meanCorrelation, int items)
    {
        var divisor = 1 + ((items - 1) * meanCorrelation);
        return divisor > 0 ? items * meanCorrelation / divisor : null;
    }

    private static Interval Feldt(double alpha, int respondents, int items, double confidence)
    {
        double df1 = respondents - 1,
            df2 = df1 * (items - 1);
        return new Interval(
            1 - ((1 - alpha) * FDistribution.Quantile((1 + confidence) / 2, df1, df2)),
            1 - ((1 - alpha) * FDistribution.Quantile((1 - confidence) / 2, df1, df2))
        );
    }

    private static ItemResult StatisticsOf(int item, ScaleMoments scale, CovarianceMatrix used)
    {
        var mean = scale.Means[item];
        var place = scale.Varying.ToList().IndexOf(item);
        if (place < 0)
        {
            return new ItemResult(mean, 0, null, null);
        }

        var variance = used[place, place];
        var rest = used.Without(place);
        var withRest = used.RowSum(place) - variance;
        return new ItemResult(
            mean,
            Math.Sqrt(variance),
            rest.Sum > 0 ? withRest / Math.Sqrt(variance * rest.Sum) : null,
            Raw(rest)
        );
    }

    /// <param name="Raw">α, at most 1.</param>
    /// <param name="Standardized">α of the items brought to one variance; null where 1 + (k-1) r̄ is not positive.</param>
    public sealed record PairwiseResult(double Raw, double? Standardized);

    /// <param name="Mean">Of the complete rows.</param>
    /// <param name="StandardDeviation">Divisor n - 1.</param>
    /// <param name="ItemRestCorrelation">With the sum of the other items; null for a dropped item.</param>
    /// <param name="AlphaIfDeleted">α of the other items; null for a dropped item and for scales of two items.</param>
    public sealed record ItemResult(double Mean, double StandardDeviation, double? ItemRestCorrelation, double? AlphaIfDeleted);

    public sealed record Result
    {
        public required double Raw { get; init; }

        /// <summary>α of the items brought to one variance; null where 1 + (k-1) r̄ is not positive.</summary>
        public required double? Standardized { get; init; }

        public required double AverageInterItemCorrelation { get; init; }

        /// <summary>Feldt's confidence interval of the raw alpha.</summary>
        public required Interval Interval { get; init; }

        /// <summary>An entry for every item, also for those dropped.</summary>
        public required IReadOnlyList<ItemResult> Items { get; init; }

        /// <summary>k: the items that vary.</summary>
        public required int UsedItems { get; init; }

        /// <summary>The positions of the items that were dropped because all answers are equal.</summary>
        public required IReadOnlyList<int> ZeroVarianceItems { get; init; }

        public required int Rows { get; init; }

        /// <summary>n: the respondents who answered every item.</summary>
        public required int CompleteRows { get; init; }

        /// <summary>The mean of the sum of the used items.</summary>
        public required double ScaleMean { get; init; }

        /// <summary>The variance of the sum of the used items.</summary>
        public required double ScaleVariance { get; init; }
    }
}
