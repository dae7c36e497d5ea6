using FsCheck;
using FsCheck.Fluent;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Tests.Tables;

/// <summary>
/// Answers to <see cref="Synthetic.Questionnaire"/> as FsCheck draws them: from nobody to some hundreds, with blanks, with options
/// that nobody chose, and now and then everybody alike. Seeded, so that a failure can be repeated; a failure is shrunk by leaving respondents out.
/// </summary>
internal static class AnyAnswers
{
    private static readonly string[] Skills = ["a", "b", "c"];

    private static readonly Gen<Response> One =
        from place in Maybe(Code("n", "s", "e"))
        from side in Maybe(Code("l", "r"))
        from tools in Maybe(Gen.SubListOf("x", "y", "z").Select(AnswerValue (codes) => new ListValue([.. codes])))
        from now in Maybe(Levels())
        from wanted in Maybe(Levels())
        select ResponseOf(("place", place), ("side", side), ("tools", tools), ("now", now), ("wanted", wanted));

    private static readonly Gen<IReadOnlyList<Response>> Some =
        from size in Gen.Frequency(
            (1, Gen.Constant(0)),
            (1, Gen.Constant(1)),
            (1, Gen.Constant(2)),
            (6, Gen.Choose(3, 30)),
            (2, Gen.Choose(100, 300))
        )
        from alike in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from responses in Gen.ArrayOf(One, size)
        select (IReadOnlyList<Response>)(alike ? [.. responses.Select(_ => responses[0])] : responses);

    private static readonly Arbitrary<IReadOnlyList<Response>> Any = Arb.From(Some, Fewer);

    public static void Hold(Action<IReadOnlyList<Response>> law, int times = 100) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(20261122, 7), Prop.ForAll(Any, law));

    /// <summary>As many copies of each respondent.</summary>
    public static IReadOnlyList<Response> Times(this IReadOnlyList<Response> responses, int copies) =>
        [.. responses.SelectMany(response => Enumerable.Repeat(response, copies))];

    /// <summary>Weights from 0.3 to 3.3 that follow from the respondent's place alone.</summary>
    public static IReadOnlyList<Response> Weighted(this IReadOnlyList<Response> responses, double factor = 1) =>
        [.. responses.Select((response, i) => response with { Weight = factor * (0.3 + (i * 7 % 11 * 0.3)) })];

    private static IEnumerable<IReadOnlyList<Response>> Fewer(IReadOnlyList<Response> responses) =>
        responses.Count < 2
            ? responses.Select(_ => (IReadOnlyList<Response>)[])
            : new[] { responses.Take(responses.Count / 2), responses.Skip(responses.Count / 2), responses.Skip(1) }.Select(rest =>
                (IReadOnlyList<Response>)[.. rest]
            );

    private static Gen<AnswerValue?> Maybe(Gen<AnswerValue> answer) =>
        Gen.Frequency((1, Gen.Constant((AnswerValue?)null)), (8, answer.Select(AnswerValue? (value) => value)));

    /// <summary>The first more often than the others, so that some option is often left to nobody.</summary>
    private static Gen<AnswerValue> Code(params string[] codes) =>
        Gen.Frequency((2, Gen.Constant(codes[0])), (1, Gen.Elements(codes))).Select(AnswerValue (code) => new TextValue(code));

    private static Gen<AnswerValue> Levels() =>
        Gen.ArrayOf(Gen.Elements([.. Synthetic.Levels]), Skills.Length)
            .Select(
                AnswerValue (levels) => new RowsValue(Skills.Zip(levels).ToDictionary(pair => pair.First, pair => pair.Second))
            );

    private static Response ResponseOf(params (string Question, AnswerValue? Answer)[] answers) =>
        new()
        {
            Answers = answers
                .Where(answer => answer.Answer is not null)
                .ToDictionary(answer => answer.Question, answer => answer.Answer!),
        };
}
