using Survey.Analysis.Responses;
using Survey.Analysis.Tables;

namespace Survey.Tests.Tables;

/// <summary>
/// One question within another, over ten answers; "-" is an unanswered question: <code>
/// place: n n n n n s s s s -
/// kind:  a a b b - a b b c a
/// </code>
/// </summary>
public sealed class NestedColumnsTests
{
    private static readonly ResponseSet Answers = Example.Responses(
        Example.Questionnaire(Example.TwoByTwo),
        """
        place,kind,tools/x,tools/y
        n,a,1,0
        n,a,1,1
        n,b,0,1
        n,b,1,0
        n,,1,0
        s,a,0,1
        s,b,0,1
        s,b,0,1
        s,c,0,1
        ,a,1,0
        """
    );

    [Fact]
    public void Nested_HasAColumnForEachPair_AndCountsThoseWhoAnsweredAll()
    {
        var block = Block("tools", "place>kind");

        Assert.Equal("place>kind", block.Table.Columns.Variable);
        Assert.Equal(["n>a", "n>b", "n>c", "s>a", "s>b", "s>c"], block.Table.Columns.Options.Select(option => option.Code));
        Assert.Equal("North › Art", block.Table.Columns.Options[0].Label.In("en"));
        Assert.Equal("Place › Kind", block.Table.Columns.Question.Wording.In("en"));
        Assert.Equal([2, 2, 0, 1, 2, 1], block.Table.ColumnBases.Select(part => part.Count));
        Assert.Equal([2, 1, 0, 0, 0, 0], block.Table.Cells[0].Select(part => part.Count));
        Assert.Equal(8, block.Table.TableBase.Count);
    }

    [Theory]
    [InlineData("n")]
    [InlineData("s")]
    public void Nested_InOneOuterOption_IsTheInnerQuestionOfThoseWhoChoseIt(string place)
    {
        var nested = Block("tools", "place>kind").Table;
        var (kinds, chosen) = (Answers.Find("kind")!, Answers.Find("place")!);
        var option = chosen.Options.ToList().FindIndex(option => option.Code == place);
        var within = Answers.Only(chosen.Chosen[option]);
        var alone = CrossTab.Of(within, within.Find("tools")!, within.Find("kind")!);

        var first = option * kinds.Options.Count;
        Assert.Equal(
            alone.Cells.Select(row => row.Select(cell => cell.Count).ToArray()),
            nested.Cells.Select(row => row.Skip(first).Take(kinds.Options.Count).Select(cell => cell.Count).ToArray())
        );
    }

    [Fact]
    public void Letters_OfNestedColumns_CompareWithinTheSameOuterOption()
    {
        var questionnaire = Example.Questionnaire(Example.TwoByTwo);
        var csv = string.Join('\n', Enumerable.Range(0, 200).Select(i => $"{(i < 100 ? 'n' : 's')},{"ab"[i % 2]},{i % 2},1"));
        var block = Blocks(Example.Responses(questionnaire, $"place,kind,tools/x,tools/y\n{csv}"), "tools", "place>kind")[0];

        // Nobody of a, everybody of b, in both places: b is larger than the a of its own place, which is column A there.
        Assert.Equal(["", "A", "", "", "A", ""], block.Letters[0]);
        Assert.Equal(
            ["A", "B", "C", "A", "B", "C"],
            Enumerable.Range(0, 6).Select(column => ColumnLetters.Letter(block.Table.Columns, column))
        );
    }

    [Fact]
    public void SideBySide_NestedAndPlain_AreBlocksOfTheirOwn() =>
        Assert.Equal(
            ["place", "place>kind", "kind>place"],
            Blocks(Answers, "tools", "place, place > kind ,kind>place,place").Select(block => block.Table.Columns.Variable)
        );

    [Theory]
    [InlineData("place>tools", ChoiceFaultKind.SeveralAnswers, "'tools' has several answers per respondent")]
    [InlineData("place>place", ChoiceFaultKind.InItself, "'place' cannot be nested in itself")]
    [InlineData("place>kind>north_only", ChoiceFaultKind.TooDeep, "nests more than two questions")]
    [InlineData("place>kinds", ChoiceFaultKind.Unknown, "did you mean 'kind'?")]
    [InlineData("pla", ChoiceFaultKind.Unknown, "There is place.")]
    public void Impossible_IsAnsweredWithWhatToDo(string names, ChoiceFaultKind kind, string advice)
    {
        Assert.False(AskedChoices.TryFind(Answers, names, out _, out var fault));
        Assert.Equal(kind, fault.Kind);
        Assert.Contains(advice, fault.Text, StringComparison.Ordinal);
    }

    private static CrossTabAnalysis Block(string rows, string columns) => Assert.Single(Blocks(Answers, rows, columns));

    private static IReadOnlyList<CrossTabAnalysis> Blocks(ResponseSet answers, string rows, string columns)
    {
        Assert.True(AskedChoices.TryFind(answers, rows, out var row, out _));
        Assert.True(AskedChoices.TryFind(answers, columns, out var column, out _));
        return Assert.Single(Banner.Each(answers, row, column)).Blocks;
    }
}
