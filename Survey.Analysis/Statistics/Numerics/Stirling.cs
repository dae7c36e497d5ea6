namespace Survey.Analysis.Statistics.Numerics;

/// <summary>
/// The two parts from which Loader builds probabilities without subtracting large log-factorials: log Γ loses as many digits as
/// its value is long, so that a binomial probability at n = 1,000,000 would keep 9 of 16.
/// Source: Loader C (2000), Fast and accurate computation of binomial probabilities, sections 2 and 3.
/// </summary>
internal static class Stirling
{
    private const double SeriesFrom = 16;

    /// <summary>log n! minus Stirling's approximation (n + 1/2) log n - n + log √(2π), for n &gt; 0 (whole or not).</summary>
    public static double Error(double n)
    {
        var correction = 0.0;
        for (; n < SeriesFrom; n++)
        {
            correction += ((n + 0.5) * Math.Log((n + 1) / n)) - 1;
        }

        var square = n * n;
        return correction
            + (
                (1.0 / 12 - ((1.0 / 360 - ((1.0 / 1260 - ((1.0 / 1680 - (1.0 / 1188 / square)) / square)) / square)) / square))
                / n
            );
    }

    /// <summary>
    /// x log(x / mean) + mean - x, at least 0: half of what the value x adds to a deviance. 0 log 0 counts as 0.
    /// </summary>
    public static double Deviance(double x, double mean)
    {
        if (x == 0)
        {
            return mean;
        }

        // Near x = mean the three terms cancel; the series in v = (x - mean) / (x + mean) has no cancellation.
        return Math.Abs(x - mean) < 0.1 * (x + mean) ? DevianceNearMean(x, mean) : (x * Math.Log(x / mean)) + mean - x;
    }

    private static double DevianceNearMean(double x, double mean)
    {
        var v = (x - mean) / (x + mean);
        var sum = (x - mean) * v;
        var term = 2 * x * v;
        for (var j = 3; ; j += 2)
        {
            term *= v * v;
            var next = sum + (term / j);
            if (next.Equals(sum))
            {
                return sum;
            }

            sum = next;
        }
    }
}
