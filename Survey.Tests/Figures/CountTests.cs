using Survey.Analysis.Figures;

namespace Survey.Tests.Figures;

/// <summary>A count is a number or hidden, and hidden where nobody has decided.</summary>
public sealed class CountTests
{
    [Fact]
    public void Default_IsHidden()
    {
        Assert.True(default(Count).IsHidden);
        Assert.Null(default(Count).Value);
        Assert.Equal(ReasonKind.Hidden, default(Count).Reason!.Kind);
    }

    [Fact]
    public void ACountThatIsShown_HasNoReason()
    {
        Assert.Equal(0, Count.Of(0).Value);
        Assert.False(Count.Of(0).IsHidden);
        Assert.Null(Count.Of(3).Reason);
    }

    [Fact]
    public void ANegativeNumber_IsNoCount() => Assert.Throws<ArgumentOutOfRangeException>(() => Count.Of(-1));
}
