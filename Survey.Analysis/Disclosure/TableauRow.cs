using System.Numerics;

namespace Survey.Analysis.Disclosure;

/// <summary>
/// One equation of the linear programme: basic + Σ coefficient·column = constant. The basic member is a cell, or the imbalance
/// of a sum, which has to become 0.
/// </summary>
internal sealed class TableauRow
{
    /// <summary>The column of a basic member that is not a cell.</summary>
    public const int Imbalance = -1;

    private const double Negligible = 1e-11;

    private const int Block = 64;

    private double[] coefficients = new double[Block];

    /// <summary>The column of the basic member.</summary>
    public int Basic { get; private set; } = Imbalance;

    /// <summary>The present value of the basic member.</summary>
    public double Value { get; set; }

    /// <summary>The coefficients by column; 0 for the basic member and beyond the end.</summary>
    public ReadOnlySpan<double> Coefficients => coefficients;

    public double this[int column]
    {
        get => column < coefficients.Length ? coefficients[column] : 0;
        set
        {
            Grow(column + 1);
            coefficients[column] = value;
        }
    }

    /// <summary>Solves the equation for the entering column, which becomes basic with that value.</summary>
    public void SolveFor(int entering, double value)
    {
        var pivot = coefficients[entering];
        coefficients[entering] = 0;
        if (Basic != Imbalance)
        {
            this[Basic] = 1;
        }

        foreach (ref var coefficient in coefficients.AsSpan())
        {
            coefficient /= pivot;
        }

        (Basic, Value) = (entering, value);
    }

    /// <summary>Removes the basic member of another row from this one.</summary>
    public void Eliminate(TableauRow solved)
    {
        var factor = this[solved.Basic];
        Grow(solved.coefficients.Length);
        coefficients[solved.Basic] = 0;
        Subtract(factor, solved.coefficients, coefficients);
    }

    /// <summary>Lengths are whole blocks, so that they divide into vectors.</summary>
    private void Grow(int length)
    {
        if (length > coefficients.Length)
        {
            Array.Resize(ref coefficients, (length + Block - 1) / Block * Block);
        }
    }

    /// <summary>to -= factor·from, where differences that are rounding become 0.</summary>
    private static void Subtract(double factor, double[] from, double[] to)
    {
        var (factors, negligible) = (new Vector<double>(factor), new Vector<double>(Negligible));
        for (var i = 0; i + Vector<double>.Count <= from.Length; i += Vector<double>.Count)
        {
            var difference = new Vector<double>(to, i) - (factors * new Vector<double>(from, i));
            var isRounding = Vector.LessThan(Vector.Abs(difference), negligible);
            Vector.ConditionalSelect(isRounding, Vector<double>.Zero, difference).CopyTo(to, i);
        }
    }
}
