namespace Survey.Analysis.Statistics.Numerics;

/// <summary>A sum that keeps the digits which plain addition loses (Neumaier 1974).</summary>
internal static class CompensatedSum
{
    public static double Compute(IEnumerable<double> values)
    {
        var sum = 0.0;
        var lost = 0.0;
        foreach (var value in values)
        {
            var next = sum + value;
            lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }

        return double.IsFinite(lost) ? sum + lost : sum;
    }
}
