using Survey.Analysis.Statistics.Distributions;

namespace Survey.Tests.Statistics.Distributions;

/// <summary>Normal, chi-squared, Student and F. Expected values: mpmath 1.3 with 40 digits.</summary>
public sealed class ContinuousDistributionTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.3085375387259869)]
    [InlineData(1.96, 0.024997895148220436)]
    [InlineData(5, 2.8665157187919391e-7)]
    [InlineData(10, 7.6198530241605261e-24)]
    [InlineData(20, 2.7536241186062337e-89)]
    [InlineData(37, 5.7255712225245768e-300)]
    public void NormalTails_AgainstFortyDigits_Agree(double z, double expected)
    {
        Closeness.Agrees(expected, NormalDistribution.UpperTail(z));
        Closeness.Agrees(2 * expected, NormalDistribution.TwoSided(-z));
    }

    [Theory]
    [InlineData(0.975, 1.9599639845400539)]
    [InlineData(0.995, 2.5758293035489005)]
    [InlineData(0.95, 1.6448536269514723)]
    [InlineData(0.6, 0.25334710313579974)]
    [InlineData(1e-10, -6.3613409024040562)]
    [InlineData(0.5, 0)]
    public void NormalQuantile_AgainstFortyDigits_Agrees(double p, double expected) =>
        Assert.Equal(expected, NormalDistribution.Quantile(p), 1e-14);

    [Theory]
    [InlineData(3.84, 1, 0.050043521248705103)]
    [InlineData(0.1, 1, 0.75182963404584928)]
    [InlineData(10, 2.5, 0.011608037147876578)]
    [InlineData(400, 2, 1.3838965267367375e-87)]
    [InlineData(0.001, 7.25, 0.99999999999992207)]
    [InlineData(110, 100, 0.23220478050085633)]
    [InlineData(1000000.0, 1000100, 0.52799793098211729)]
    [InlineData(1000, 3, 1.7994208765314477e-216)]
    [InlineData(0, 3, 1)]
    public void ChiSquaredUpperTail_AgainstFortyDigits_Agrees(double x, double df, double expected)
    {
        Closeness.Agrees(expected, ChiSquaredDistribution.UpperTail(x, df));
        Assert.Equal(Math.Log(expected), ChiSquaredDistribution.LogUpperTail(x, df), 1e-11);
    }

    [Theory]
    [InlineData(5000, 3, -2495.966994816902)]
    [InlineData(200000, 28, -99872.88400280136)]
    [InlineData(0.5, 4, -0.026856448685790244)]
    public void ChiSquaredLogUpperTail_BelowTheSmallestDouble_KeepsItsDigits(double x, double df, double expected) =>
        Closeness.Agrees(expected, ChiSquaredDistribution.LogUpperTail(x, df));

    [Theory]
    [InlineData(2, 5, 0.10193947882985836)]
    [InlineData(0.001, 23, 0.99921073857425418)]
    [InlineData(1.96, 1000000, 0.049996067585269791)]
    [InlineData(40, 3.5, 8.7664411093730199e-6)]
    [InlineData(12.5, 100, 3.7359249960130968e-22)]
    [InlineData(0, 7, 1)]
    public void StudentTwoSided_AgainstFortyDigits_Agrees(double t, double df, double expected) =>
        Closeness.Agrees(expected, StudentDistribution.TwoSided(t, df));

    [Theory]
    [InlineData(0.975, 5, 2.5705818356363148)]
    [InlineData(0.975, 1, 12.706204736174693)]
    [InlineData(0.9, 2.5, 1.7302509288071768)]
    [InlineData(0.995, 100000, 2.575878469908375)]
    [InlineData(0.51, 23, 0.025342972359560926)]
    [InlineData(1e-06, 4, -41.577854150450975)]
    [InlineData(0.5, 4, 0)]
    public void StudentQuantile_AgainstFortyDigits_Agrees(double p, double df, double expected) =>
        Closeness.Agrees(expected, StudentDistribution.Quantile(p, df));

    [Theory]
    [InlineData(3.5, 2, 20, 0.049735022076097138)]
    [InlineData(0.01, 4.5, 17.3, 0.99991215190506301)]
    [InlineData(100, 3, 1000, 1.2990204559490878e-56)]
    [InlineData(1.02, 50000, 60000, 0.010351073130595324)]
    [InlineData(25, 1, 5, 0.0041047159800533224)]
    [InlineData(0, 1, 5, 1)]
    public void FUpperTail_AgainstFortyDigits_Agrees(double f, double df1, double df2, double expected) =>
        Closeness.Agrees(expected, FDistribution.UpperTail(f, df1, df2));

    [Theory]
    [InlineData(0.975, 5, 7, 5.285236851504278)]
    [InlineData(0.025, 47, 47, 0.56058580890992134)]
    [InlineData(0.95, 1, 1000, 3.8507746681386322)]
    [InlineData(0.01, 2.5, 3.5, 0.021286103224968176)]
    public void FQuantile_AgainstFortyDigits_Agrees(double p, double df1, double df2, double expected) =>
        Closeness.Agrees(expected, FDistribution.Quantile(p, df1, df2));

    [Fact]
    public void Tails_DegreesOfFreedomNotPositive_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquaredDistribution.UpperTail(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentDistribution.TwoSided(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => FDistribution.UpperTail(1, 1, 0));
    }
}
