using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Tests.Tables;

/// <summary>Seeded random answers as columns of bits, for property tests and for sizes too large for files.</summary>
internal static class Synthetic
{
    public static readonly Questionnaire Questionnaire = Example.Questionnaire(
        """
        {"title": "Example", "pages": [{"name": "one", "elements": [
          {"type": "radiogroup", "name": "place", "title": "Place", "choices": ["n", "s", "e"]},
          {"type": "radiogroup", "name": "side", "title": "Side", "choices": ["l", "r"]},
          {"type": "checkbox", "name": "tools", "title": "Tools", "choices": ["x", "y", "z"]},
          {"type": "matrix", "name": "now", "title": "Now", "columns": ["l0", "l1", "l2"], "rows": ["a", "b", "c"]},
          {"type": "matrix", "name": "wanted", "title": "Wanted", "columns": ["l0", "l1", "l2"], "rows": ["a", "b", "c"]}
        ]}]}
        """
    );

    public static readonly IReadOnlyList<string> Levels = ["l0", "l1", "l2"];

    public static readonly IReadOnlyList<(string Rows, string Columns)> EveryPairOfKinds =
    [
        ("place", "side"),
        ("tools", "place"),
        ("place", "tools"),
        ("tools", "side"),
        ("now/a", "place"),
        ("now/a", "side"),
        ("now/a", "now/b"),
    ];

    /// <summary>Responses that are the same for the same seed; one in ten answers is blank.</summary>
    /// <param name="seed">Where the random numbers start.</param>
    /// <param name="respondents">How many.</param>
    public static IReadOnlyList<Response> Responses(int seed, int respondents)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, respondents).Select(_ => ResponseOf(random))];
    }

    public static ResponseSet Set(IEnumerable<Response> responses)
    {
        var builder = new ResponseSetBuilder(Questionnaire);
        foreach (var response in responses)
        {
            builder.Add(response);
        }

        return builder.Build();
    }

    private static Response ResponseOf(Random random)
    {
        var answers = new Dictionary<string, AnswerValue>();
        Add("place", () => Pick(["n", "s", "e"]));
        Add("side", () => Pick(["l", "r"]));
        Add("tools", () => new ListValue([.. new[] { "x", "y", "z" }.Where(_ => random.NextDouble() < 0.4)]));
        Add("now", () => Row());
        Add("wanted", () => Row());
        return new Response { Answers = answers };

        void Add(string question, Func<AnswerValue> answer)
        {
            if (random.NextDouble() < 0.9)
            {
                answers[question] = answer();
            }
        }

        TextValue Pick(string[] codes) => new(codes[random.Next(codes.Length)]);
        RowsValue Row() => new(new[] { "a", "b", "c" }.ToDictionary(row => row, _ => Levels[random.Next(Levels.Count)]));
    }
}
