namespace Survey.Analysis.Disclosure;

/// <summary>
/// How much may be computed, counted in coefficients touched and not in time, so that results do not depend on the machine.
/// </summary>
/// <param name="limit">The number of coefficients after which a search is given up.</param>
/// <param name="whole">What this is a part of, which is spent as well; null where it is all.</param>
internal sealed class Effort(long limit, Effort? whole = null)
{
    private long left = limit;

    public bool IsSpent => left <= 0 || whole is { IsSpent: true };

    public void Spend(long coefficients)
    {
        left -= coefficients;
        whole?.Spend(coefficients);
    }
}
