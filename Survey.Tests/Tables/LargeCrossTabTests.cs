using System.Diagnostics;
using System.Text.Json;
using Survey.Analysis.Gaps;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;

namespace Survey.Tests.Tables;

/// <summary>A million respondents, as seeded random bits: every figure is finite and computed within seconds.</summary>
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
            Assert.All(analysis.AdjustedResiduals.SelectMany(row => row), residual =>
                Assert.True(double.IsFinite(residual!.Value))
            );
            Assert.True(analysis.Test.Value is null or { P: >= 0 and <= 1 });
            Assert.True(analysis.OrdinalTest?.Value is null or { P: >= 0 and <= 1, IsExact: false });
        }

        output.WriteLine(
            $"{Synthetic.EveryPairOfKinds.Count} cross-tabs of {Respondents:N0} respondents: {watch.ElapsedMilliseconds} ms"
        );
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void GapsAndReliability_OfAMillion_AreFiniteAndQuick()
    {
        var set = Million();
        IReadOnlyList<SkillPair> pairs =
        [
            .. new[] { "a", "b", "c" }.Select(skill => new SkillPair(
                "group",
                "area",
                1,
                new Option(skill, new LocalizedText(skill)),
                set.Find($"now/{skill}")!,
                set.Find($"wanted/{skill}")!
            )),
        ];
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

    [Theory]
    [InlineData(1373, -690.338895)]
    [InlineData(Respondents, -500_007.133548)]
    public void Dependence_WithoutException_HasAPThatIsToldHoweverSmall(int respondents, double log)
    {
        var set = Halves(respondents);
        var analysis = CrossTabAnalysis.Of(set, set.Find("side")!, set.Find("now/a")!, Options);
        var test = analysis.Test.Value!;
        Assert.Equal("pearson-chi-square", test.Method);
        Assert.Equal(respondents, test.Statistic!.Value, 1e-6 * respondents);
        Assert.Equal(log, test.LogP!.Value, 1e-6);
        Assert.Equal(Math.Exp(test.LogP.Value), test.P, 1e-9 * test.P);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            CrossTabJson.Write(writer, analysis, "en");
        }

        using var json = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(test.P, json.RootElement.GetProperty("test").GetProperty("p").GetDouble());
        Assert.Equal(test.LogP, json.RootElement.GetProperty("test").GetProperty("logP").GetDouble());
    }

    /// <summary>The left half at the lowest level, the right half at the highest.</summary>
    private static ResponseSet Halves(int respondents)
    {
        var empty = Synthetic.Set([]);
        var left = BitSet.Of([.. Enumerable.Range(0, respondents).Select(i => i < respondents / 2)]);
        return Of(
            respondents,
            [
                .. empty.Columns.Select(column => new ChoiceColumn
                {
                    Variable = column.Variable,
                    Question = column.Question,
                    IsMultiple = column.IsMultiple,
                    Options = column.Options,
                    Chosen =
                    [
                        .. column.Options.Select(
                            (_, i) =>
                                i == 0 ? left
                                : i == column.Options.Count - 1 ? BitSet.All(respondents).AndNot(left)
                                : BitSet.None(respondents)
                        ),
                    ],
                    Answered = BitSet.All(respondents),
                    Eligible = BitSet.All(respondents),
                }),
            ]
        );
    }

    /// <summary>The columns of <see cref="Synthetic.Questionnaire"/>, each answered independently by nine in ten.</summary>
    private static ResponseSet Million()
    {
        var random = new Random(20260101);
        return Of(Respondents, [.. Synthetic.Set([]).Columns.Select(column => Filled(column, random))]);
    }

    private static ResponseSet Of(int respondents, IReadOnlyList<ChoiceColumn> columns) =>
        new()
        {
            Questionnaire = Synthetic.Questionnaire,
            Union = Survey.Analysis.Versions.QuestionnaireUnion.Of(Synthetic.Questionnaire),
            Versions = [],
            All = BitSet.All(respondents),
            Columns = columns,
            Texts = [],
            Numbers = [],
            Ids = new string?[respondents],
            SubmittedAt = new DateTimeOffset?[respondents],
            Languages = new string?[respondents],
            Weights = null,
        };

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
        new BitSet([.. Enumerable.Range(0, (Respondents + 63) / 64).Select(_ => word())], Respondents).And(
            BitSet.All(Respondents)
        );
}
