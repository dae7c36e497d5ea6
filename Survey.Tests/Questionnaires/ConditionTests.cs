using System.Globalization;
using Survey.Analysis.Questionnaires;

namespace Survey.Tests.Questionnaires;

public sealed class ConditionTests
{
    public static TheoryData<string, string, string> Cases => CaseFile.Triples("conditions.txt");

    public static TheoryData<string, string> Errors => CaseFile.Pairs("condition-errors.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Condition_ForTheseAnswers_HoldsAsListed(string condition, string answers, string expected)
    {
        Assert.Equal(bool.Parse(expected), Condition.Parse(condition).Holds(Answers.Of(answers)));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void Condition_ThatCannotBeRead_SaysWhere(string text, string position)
    {
        Assert.False(Condition.TryParse(text, out var condition, out var error));
        Assert.Null(condition);
        Assert.Equal(int.Parse(position, CultureInfo.InvariantCulture), error.Position);
    }

    [Fact]
    public void Variables_OfACondition_AreListedOnceAndWithASlash()
    {
        var condition = Condition.Parse(
            "{skills.email} = 'alone' or {skills/email} empty and iif({country}, {a-Comment}, 1) > [{b}]"
        );
        Assert.Equal(["skills/email", "country", "a-Comment", "b"], condition.Variables);
    }

    [Fact]
    public void Variables_ThatDifferInCase_TakeTheQuestionnairesSpelling()
    {
        Assert.True(
            Condition.TryParse("{Country} = 'ES' and {SIZE.Row} = 1", out var condition, out _, ["country", "size", "Size"])
        );
        Assert.Equal(["country", "size/Row"], condition.Variables);
    }

    [Fact]
    public void Variables_ThatMatchExactly_AreNotMistakenForAnotherCase()
    {
        Assert.True(Condition.TryParse("{Size} = 1", out var condition, out _, ["size", "Size"]));
        Assert.Equal(["Size"], condition.Variables);
    }

    [Theory]
    [InlineData('(')]
    [InlineData('!')]
    [InlineData('[')]
    [InlineData('-')]
    public void Condition_NestedWithoutEnd_IsAnErrorAndNoCrash(char symbol)
    {
        Assert.False(Condition.TryParse(new string(symbol, 3999), out _, out var error));
        Assert.Contains("nested", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Condition_LongerThanTheBound_IsAnError()
    {
        Assert.False(Condition.TryParse("{a}" + new string(' ', 4000), out _, out var error));
        Assert.Contains("4000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Condition_AsLongAsAllowed_IsEvaluated()
    {
        var condition = Condition.Parse("1" + string.Concat(Enumerable.Repeat("+1", 1990)) + "=1991");
        Assert.True(condition.Holds(Answers.Of("{}")));
    }

    [Fact]
    public void UnknownFunction_IsAnErrorThatNamesTheKnownOnes()
    {
        Assert.False(Condition.TryParse("age({born}) > 3", out _, out var error));
        Assert.Contains("count, iif, max, min, sum", error.Message, StringComparison.Ordinal);
    }
}
