using Survey.Analysis.Questionnaires;

namespace Survey.Tests.Questionnaires;

public sealed class OptionListTests
{
    private static readonly OptionList Options = [Of("yes", "Yes"), Of("no", "No"), Of("yes", "Yes once more")];

    [Fact]
    public void Find_KnownCode_IsTheFirstWithIt()
    {
        Assert.Equal(0, Options.IndexOf("yes"));
        Assert.Same(Options[1], Options.Find("no"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Yes")]
    [InlineData("maybe")]
    public void Find_AnotherCode_IsNone(string code)
    {
        Assert.Equal(-1, Options.IndexOf(code));
        Assert.Null(Options.Find(code));
    }

    [Fact]
    public void Find_InNone_IsNone()
    {
        OptionList none = [];

        Assert.Empty(none);
        Assert.Null(none.Find("yes"));
    }

    [Fact]
    public void Enumerated_GivesAllInOrder() => Assert.Equal(["yes", "no", "yes"], Options.Select(option => option.Code));

    private static Option Of(string code, string label) => new(code, new LocalizedText(label));
}
