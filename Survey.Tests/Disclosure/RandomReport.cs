using Survey.Analysis.Disclosure;

namespace Survey.Tests.Disclosure;

/// <summary>
/// A seeded report of linked tables over the same respondents, with blanks, single-choice questions and a multiple-choice
/// question.
/// </summary>
internal sealed class RandomReport
{
    private static readonly Axis[] Singles =
    [
        new("country", ["EL", "ES", "IT", "NL"]),
        new("ownership", ["private", "public", "mixed"]),
        new("size", ["1_9", "10_49", "50"]),
        new("role", ["director", "curator", "education", "it", "other"]),
    ];

    private readonly Random random;
    private readonly int respondents;
    private readonly Dictionary<string, int[]> codes = [];

    public RandomReport(int seed, int respondents, int singles = 4, int options = 4)
    {
        random = new Random(seed);
        this.respondents = respondents;
        Columns = Singles[..singles];
        Options = [.. Enumerable.Range(0, options).Select(o => Axis.OfOption("skills", $"skill{o}"))];
        foreach (var axis in Columns)
        {
            var blanks = random.Next(3) * 0.05;
            codes[axis.Variable] = Draw(axis.Codes.Count, blanks);
        }

        var answered = Draw(1, random.Next(3) * 0.05);
        foreach (var option in Options)
        {
            var share = random.NextDouble();
            codes[option.Variable] =
            [
                .. answered.Select(code =>
                    code == 1 ? 2
                    : random.NextDouble() < share ? 0
                    : 1
                ),
            ];
        }
    }

    public IReadOnlyList<Axis> Columns { get; }

    public IReadOnlyList<Axis> Options { get; }

    /// <summary>
    /// Distributions of all variables; every single-choice variable by the first, the second by the third, every option by the
    /// first.
    /// </summary>
    public ReportCells Cells()
    {
        var report = new ReportCells();
        foreach (var axis in Columns.Concat(Options))
        {
            report.AddDistribution(axis, Counts(axis));
        }

        foreach (var axis in Columns.Skip(1).Concat(Options))
        {
            report.AddTable(axis, Columns[0], Counts(axis, Columns[0]));
        }

        if (Columns.Count > 2)
        {
            report.AddTable(Columns[1], Columns[2], Counts(Columns[1], Columns[2]));
        }

        return report;
    }

    public long[] Counts(Axis axis)
    {
        var counts = new long[axis.Codes.Count + 1];
        foreach (var code in codes[axis.Variable])
        {
            counts[code]++;
        }

        return counts;
    }

    public IReadOnlyList<IReadOnlyList<long>> Counts(Axis rows, Axis columns)
    {
        var counts = rows.Codes.Append("").Select(_ => new long[columns.Codes.Count + 1]).ToArray();
        for (var i = 0; i < respondents; i++)
        {
            counts[codes[rows.Variable][i]][codes[columns.Variable][i]]++;
        }

        return counts;
    }

    /// <summary>A code for each respondent, earlier codes more often; the last code is a blank.</summary>
    private int[] Draw(int count, double blanks) =>
        [
            .. Enumerable
                .Range(0, respondents)
                .Select(_ => random.NextDouble() < blanks ? count : (int)(count * Math.Pow(random.NextDouble(), 1.5))),
        ];
}
