namespace Survey.Analysis.Disclosure;

/// <summary>
/// One equation of the linear programme: basic + Σ coefficient·cell = constant. The basic member is a cell, or the imbalance of a
/// sum, which has to become 0.
/// </summary>
internal sealed class TableauRow
{
    private const double Negligible = 1e-11;

    /// <summary>The basic member when it is not a cell.</summary>
    public const int Imbalance = -1;

    public int Basic { get; set; } = Imbalance;

    /// <summary>The present value of the basic member.</summary>
    public double Value { get; set; }

    /// <summary>The coefficients of the members that are not basic, by position.</summary>
    public Dictionary<int, double> Coefficients { get; private set; } = [];

    /// <summary>Solves the equation for the entering cell, which becomes basic with that value.</summary>
    public void SolveFor(int entering, double value)
    {
        var pivot = Coefficients[entering];
        var solved = new Dictionary<int, double>(Coefficients.Count);
        foreach (var (cell, coefficient) in Coefficients)
        {
            if (cell != entering)
            {
                solved[cell] = coefficient / pivot;
            }
        }

        if (Basic != Imbalance)
        {
            solved[Basic] = 1 / pivot;
        }

        (Coefficients, Basic, Value) = (solved, entering, value);
    }

    /// <summary>Removes the basic cell of another row from this one.</summary>
    public void Eliminate(TableauRow solved)
    {
        if (!Coefficients.Remove(solved.Basic, out var factor))
        {
            return;
        }

        foreach (var (cell, coefficient) in solved.Coefficients)
        {
            var sum = Coefficients.GetValueOrDefault(cell) - (factor * coefficient);
            if (Math.Abs(sum) < Negligible)
            {
                Coefficients.Remove(cell);
            }
            else
            {
                Coefficients[cell] = sum;
            }
        }
    }
}
