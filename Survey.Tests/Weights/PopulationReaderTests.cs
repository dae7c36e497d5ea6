using System.Text;
using Survey.Analysis.Problems;
using Survey.Analysis.Responses;
using Survey.Analysis.Weights;

namespace Survey.Tests.Weights;

/// <summary>Each rule of a population file: header, question, code, number, no answer twice, shares that add up to 1.</summary>
public sealed class PopulationReaderTests
{
    private static readonly ResponseSet Responses = Example.Responses(
        Example.Questionnaire(Example.TwoByTwo),
        "place,kind\nn,a\ns,b\n"
    );

    [Theory]
    [InlineData("question,code,share\nplace,n,0.25\nplace,s,0.75\n")]
    [InlineData("question;code;population\nplace;n;100\n\nplace;s;300\n")]
    [InlineData("\uFEFFShare,Question,Code,source\n0.25,place,n,\"Eurostat, 2020\"\n0.75,place,s,x\n")]
    public void Population_AsSharesOrNumbers_IsReadAsShares(string csv)
    {
        var margin = Assert.Single(Read(csv).Value!.Margins);
        Assert.Equal("place", margin.Variable);
        Assert.Equal([("n", 0.25), ("s", 0.75)], margin.Parts.Select(part => (part.Code, part.Share)));
    }

    [Fact]
    public void Shares_ThatAreRounded_AreScaledToOne() =>
        Assert.Equal(
            1,
            Read("question,code,share\nkind,a,0.333\nkind,b,0.333\nkind,c,0.333\n")
                .Value!.Margins[0]
                .Parts.Sum(part => part.Share),
            1e-15
        );

    [Theory]
    [InlineData("margins/header", 1, "place,n,0.25\n")]
    [InlineData("margins/empty", 1, "question,code,share\n")]
    [InlineData("margins/unknown-question", 2, "question,code,share\nplaces,n,1\n")]
    [InlineData("margins/multiple-choice", 2, "question,code,share\ntools,x,1\n")]
    [InlineData("margins/unknown-code", 2, "question,code,share\nplace,north,1\n")]
    [InlineData("margins/bad-share", 3, "question,code,share\nplace,n,1\nplace,s,half\n")]
    [InlineData("margins/bad-share", 3, "question,code,share\nplace,n,1\nplace,s,-1\n")]
    [InlineData("margins/duplicate", 4, "question,code,share\nplace,n,0.5\nplace,s,0.25\nplace,n,0.25\n")]
    [InlineData("margins/sum", 2, "question,code,share\nplace,n,25\nplace,s,75\n")]
    [InlineData("margins/sum", 2, "question,code,population\nplace,n,0\nplace,s,0\n")]
    [InlineData("margins/sum", 2, "question,code,population\nplace,n,1e308\nplace,s,1e308\n")]
    [InlineData("margins/totals", 4, "question,code,population\nplace,n,1000\nplace,s,500\nkind,a,200\nkind,b,150\n")]
    public void Fault_IsToldWithRuleAndLine(string id, int line, string csv)
    {
        var reading = Read(csv);
        Assert.Null(reading.Value);
        Assert.Contains(reading.Problems, problem =>
            problem.Id == id && problem.Line == line && problem.File == "population.csv"
        );
    }

    [Fact]
    public void Numbers_OfTwoQuestions_MayBeRounded() =>
        Assert.Equal(
            2,
            Read("question,code,population\nplace,n,1000\nplace,s,500\nkind,a,1000\nkind,b,498\n").Value!.Margins.Count
        );

    [Fact]
    public void Faults_AreToldAllAtOnce() =>
        Assert.Equal(3, Read("question,code,share\nplace,north,0.5\nplace,s,x\nplaces,n,1\n").Problems.Count);

    [Fact]
    public void File_InAnotherEncoding_IsRefused() =>
        Assert.Equal(
            "file/not-utf8",
            Assert
                .Single(
                    PopulationReader
                        .Read(new SourceFile("population.csv", new byte[] { (byte)'q', 0xE9, (byte)'\n' }), Responses)
                        .Problems
                )
                .Id
        );

    private static Reading<Population> Read(string csv) =>
        PopulationReader.Read(new SourceFile("population.csv", Encoding.UTF8.GetBytes(csv)), Responses);
}
