namespace Survey.Analysis.Statistics.Numerics;

/// <summary>
/// ln k! for k = 0..largest, looked up, each less k (ln n - 1) with n = largest: a part that cancels wherever as many are counted
/// above as below a fraction line, as in every number of choices and every probability of a table.
/// </summary>
/// <remarks>
/// ln 1,000,000! is 12.8 million, and a double keeps such a number to 2e-9 only; what is left here is below 0.37 n, so that the
/// log probability of a table of a million is true to about 1e-9. By Stirling's formula with Loader's remainder, never as a
/// difference.
/// </remarks>
internal sealed class LogFactorial
{
    private static readonly double HalfLogTwoPi = 0.5 * Math.Log(2 * Math.PI);

    private readonly double[] values;

    public LogFactorial(long largest)
    {
        values = new double[largest + 1];
        for (var k = 1L; k <= largest; k++)
        {
            values[k] = (k * Math.Log((double)k / largest)) + (0.5 * Math.Log(k)) + HalfLogTwoPi + Stirling.Error(k);
        }
    }

    /// <summary>ln k! - k (ln n - 1). Compare sums of these only where their k add up to the same.</summary>
    public double this[long k] => values[k];

    /// <summary>ln of the number of ways to choose k of n.</summary>
    public double Choose(long n, long k) => values[n] - values[k] - values[n - k];
}
