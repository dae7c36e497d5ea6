namespace Survey.Analysis.Statistics.Ordinal;

/// <summary>A coefficient of ordinal association with both of its standard errors.</summary>
/// <param name="Value">From -1 to 1.</param>
/// <param name="IntervalError">For confidence intervals (SPSS "Asymptotic Standard Error", Ase1).</param>
/// <param name="TestError">Under independence, for tests (Ase0); 0 in the few tables where that variance vanishes.</param>
internal sealed record OrdinalCoefficient(double Value, double IntervalError, double TestError);
