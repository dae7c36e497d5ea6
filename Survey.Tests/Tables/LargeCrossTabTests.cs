using System.Diagnostics;
using Survey.Analysis.Gaps;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;

namespace Survey.Tests.Tables;

/// <summary>A million respondents, as bits drawn with a seed: every figure is finite, and nobody waits long.</summary>
public sealed class LargeCrossTabTests(ITestOutputHelper output)
{
    private const int Respondents = 1_000_000;

    private static readonly CrossTabOptions Options = new() { Levels = Synthetic.Levels };

    [Fact]
    public void Analysis_OfAMillion_IsFiniteAndQuick()
    {
        var set = Million();
        var watch = Stopwatch.StartNew();
        foreach (var (rows, columns) in Synthetic.EveryPairOfKinds)
        {
            var analysis = CrossTabAnalysis.Of(set, set.Find(rows)!, set.Find(columns)!, Options);
            Assert.All(analysis.AdjustedResiduals.SelectMany(row => row), residual => Assert.True(double.IsFinite(residual!.Value)));
            Assert.True(analysis.Test.Value is null or { P: >= 0 and <= 1 });
            Assert.True(analysis.OrdinalTest?.Value is null or { P: >= 0 and <= 1, IsExact: false });
        }

        output.WriteLine($"{Synthetic.EveryPairOfKinds.Count} cross-tabs of {Respondents:N0} respondents: {watch.ElapsedMilliseconds} ms");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void GapsAndReliability_OfAMillion_AreFiniteAndQuick()
    {
        var set = Million();
        IReadOnlyList<SkillPair> pairs = [.. new[] { "a", "b", "c" }.Select(skill => new SkillPair(
            "group", "area", 1, new Option(skill, new LocalizedText(skill)), set.Find($"now/{skill}")!, set.Find($"wanted/{skill}")!))];
        var watch = Stopwatch.StartNew();
        foreach (var skill in GapCalculator.Of(pairs, set, set.Find("place")).Everyone.Skills)
        {
            Assert.InRange(skill.Gap.Change.Value!.SignedRankP!.Value, 0, 1);
            Assert.InRange(skill.Gap.Change.Value.SignP, 0, 1);
            Assert.False(skill.Gap.Change.Value.IsExact);
        }

        Assert.All(ScaleReliability.Of(pairs, set), scale => Assert.InRange(scale.Alpha.Value!.Raw, -0.1, 0.1));
        output.WriteLine($"Gaps and reliability of {Respondents:N0} respondents: {watch.ElapsedMilliseconds} ms");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    /// <summary>The columns of <see cref="Synthetic.Questionnaire"/>, each answered independently by nine in ten.</summary>
    private static ResponseSet Million()
    {
        var random = new Random(20260101);
        var empty = Synthetic.Set([]);
        return new ResponseSet
        {
            Questionnaire = Synthetic.Questionnaire,
            All = BitSet.All(Respondents),
            Columns = [.. empty.Columns.Select(column => Filled(column, random))],
            Texts = [],
            Numbers = [],
            Ids = new string?[Respondents],
            SubmittedAt = new DateTimeOffset?[Respondents],
            Languages = new string?[Respondents],
            Weights = null,
        };
    }

    private static ChoiceColumn Filled(ChoiceColumn column, Random random)
    {
        var answered = Words(() => Word(random) | Word(random) | Word(random));
        var rest = answered;
        var chosen = new List<BitSet>();
        for (var option = 0; option < column.Options.Count; option++)
        {
            var isLast = option == column.Options.Count - 1;
            var own = column.IsMultiple || !isLast ? rest.And(Words(() => Word(random))) : rest;
            chosen.Add(own);
            rest = column.IsMultiple ? rest : rest.AndNot(own);
        }

        return new ChoiceColumn
        {
            Variable = column.Variable,
            Question = column.Question,
            IsMultiple = column.IsMultiple,
            Options = column.Options,
            Chosen = chosen,
            Answered = answered,
            Eligible = BitSet.All(Respondents),
        };
    }

    private static ulong Word(Random random) => (ulong)random.NextInt64(long.MinValue, long.MaxValue);

    private static BitSet Words(Func<ulong> word) =>
        new BitSet([.. Enumerable.Range(0, (Respondents + 63) / 64).Select(_ => word())], Respondents).And(BitSet.All(Respondents));
}
