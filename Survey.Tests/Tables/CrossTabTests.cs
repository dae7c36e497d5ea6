using Survey.Analysis.Figures;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;

namespace Survey.Tests.Tables;

/// <summary>
/// Every combination of question types over the same eight answers; "-" is an unanswered question:
/// <code>
/// place kind tools times
///   n     a    x     am
///   n     a    x,y   am,pm
///   n     b    y     pm
///   n     -    x     -
///   s     b    none  am
///   s     c    y     pm
///   s     a    -     am
///   -     b    x     pm
/// </code>
/// </summary>
public sealed class CrossTabTests
{
    private static readonly ResponseSet Answers = Example.Responses(
        Example.Questionnaire(Example.TwoByTwo),
        """
        place,kind,tools/x,tools/y,times/am,times/pm
        n,a,1,0,1,0
        n,a,1,1,1,1
        n,b,0,1,0,1
        n,,1,0,,
        s,b,0,0,1,0
        s,c,0,1,0,1
        s,a,,,1,0
        ,b,1,0,0,1
        """
    );

    [Fact]
    public void SingleBySingle_WithBlanks_CountsThoseWhoAnsweredBoth()
    {
        var table = CrossTabOf("kind", "place");
        Assert.Equal(
            [
                [2, 1],
                [1, 1],
                [0, 1],
            ],
            Counts(table)
        );
        Assert.Equal([3, 3], table.ColumnBases.Select(part => part.Count));
        Assert.Equal([3, 2, 1], table.RowBases.Select(part => part.Count));
        Assert.Equal(6, table.TableBase.Count);
        Assert.Equal(8, table.Respondents);
        Assert.Equal(2 / 3d, table.ColumnShare(0, 0).Value);
        Assert.Equal(1 / 2d, table.RowShare(1, 1).Value);
        Assert.Equal(1 / 6d, table.TableShare(2, 1).Value);
    }

    [Fact]
    public void MultipleBySingle_WithBlanks_HasRespondentsAsBase()
    {
        var table = CrossTabOf("tools", "place");
        Assert.Equal(
            [
                [3, 0],
                [2, 1],
            ],
            Counts(table)
        );
        Assert.Equal([4, 2], table.ColumnBases.Select(part => part.Count));
        Assert.Equal([3, 3], table.RowBases.Select(part => part.Count));
        Assert.Equal(6, table.TableBase.Count);
        Assert.Equal(0.75, table.ColumnShare(0, 0).Value);
        Assert.Equal(0.5, table.ColumnShare(1, 0).Value);
    }

    [Fact]
    public void SingleByMultiple_WithBlanks_SaysThatColumnsOverlap()
    {
        var table = CrossTabOf("place", "tools");
        Assert.True(table.HasOverlappingColumns);
        Assert.Equal(
            [
                [3, 2],
                [0, 1],
            ],
            Counts(table)
        );
        Assert.Equal([3, 3], table.ColumnBases.Select(part => part.Count));
        Assert.Equal([4, 2], table.RowBases.Select(part => part.Count));
        Assert.Equal(1, table.ColumnShare(0, 0).Value);
    }

    [Fact]
    public void MultipleByMultiple_WithBlanks_HasABaseACell()
    {
        var table = CrossTabOf("tools", "times");
        Assert.Equal(
            [
                [2, 2],
                [1, 3],
            ],
            Counts(table)
        );
        Assert.Equal([3, 4], table.ColumnBases.Select(part => part.Count));
        Assert.Equal([3, 3], table.RowBases.Select(part => part.Count));
        Assert.Equal(6, table.TableBase.Count);
    }

    [Fact]
    public void Transposing_SwapsRowAndColumnShares()
    {
        foreach (var (rows, columns) in new[] { ("kind", "place"), ("tools", "place"), ("tools", "times") })
        {
            var (table, turned) = (CrossTabOf(rows, columns), CrossTabOf(columns, rows));
            for (var i = 0; i < table.Cells.Count; i++)
            {
                for (var j = 0; j < table.Cells[i].Count; j++)
                {
                    Assert.Equal(table.ColumnShare(i, j), turned.RowShare(j, i));
                    Assert.Equal(table.Cells[i][j], turned.Cells[j][i]);
                }
            }
        }
    }

    [Fact]
    public void Column_WithoutAnswers_HasAReasonInsteadOfAShare()
    {
        var nobody = Answers.Only(Answers.Find("place")!.Chosen[0]);
        var share = CrossTab.Of(nobody, nobody.Find("kind")!, nobody.Find("place")!).ColumnShare(0, 1);
        Assert.Null(share.Value);
        Assert.Equal(ReasonKind.NoAnswers, share.Reason!.Kind);
    }

    [Fact]
    public void Analysis_OfTwoMultipleChoices_HasNoTestBecauseGroupsOverlap()
    {
        var analysis = Analyse("tools", "times");
        Assert.Equal(ReasonKind.OverlappingGroups, analysis.Test.Reason!.Kind);
        Assert.All(analysis.Letters.SelectMany(row => row), letters => Assert.Empty(letters));
    }

    [Fact]
    public void Analysis_OfTwoSmallSingleChoices_IsExact()
    {
        var test = Analyse("kind", "place").Test.Value!;
        Assert.Equal("fisher-exact", test.Method);
        Assert.Null(test.Statistic);
        // Margins 3,2,1 by 3,3: the first column's counts (2,1,0) have probability C(3,2)·C(2,1)·C(1,0)/C(6,3) = 6/20, and no
        // table has more.
        Assert.Equal(1, test.P, 12);
        Assert.Equal(0.5, test.MinimumExpected);
    }

    [Fact]
    public void Analysis_OfAMultipleChoiceByGroups_IsRaoScott() =>
        Assert.Equal("rao-scott", Analyse("tools", "place").Test.Value!.Method);

    [Fact]
    public void Residual_OfASingleTable_IsHabermans()
    {
        // Cell a/n: O = 2, E = 3·3/6 = 1.5; variance = 1.5·(1 - 3/6)·(1 - 3/6) = 0.375.
        Assert.Equal(0.5 / Math.Sqrt(0.375), Analyse("kind", "place").AdjustedResiduals[0][0]!.Value, 12);
    }

    private static CrossTab CrossTabOf(string rows, string columns) =>
        CrossTab.Of(Answers, Answers.Find(rows)!, Answers.Find(columns)!);

    private static CrossTabAnalysis Analyse(string rows, string columns) =>
        CrossTabAnalysis.Of(Answers, Answers.Find(rows)!, Answers.Find(columns)!);

    private static int[][] Counts(CrossTab table) => [.. table.Cells.Select(row => row.Select(cell => cell.Count).ToArray())];
}
