namespace Survey.Analysis.Disclosure;

/// <summary>
/// How much may be computed, counted in coefficients touched and not in time, so that results do not depend on the machine.
/// </summary>
/// <param name="limit">The number of coefficients after which a search is given up.</param>
internal sealed class Effort(long limit)
{
    private long left = limit;

    public bool IsSpent => left <= 0;

    public void Spend(long coefficients) => left -= coefficients;
}
