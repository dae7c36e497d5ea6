namespace Survey.Analysis.Disclosure;

/// <summary>
/// Collects the cells and sums of a report, table by table. Totals and relations are derived from the counts; what two tables
/// have in common becomes the same cells.
/// </summary>
/// <remarks>
/// The report states the number of respondents of each filter. Where nobody left a question blank, readers know it, and there
/// are no missing counts in the sums; elsewhere they are cells that are not shown, and not protected unless <see
/// cref="MissingIsProtected"/>.
/// </remarks>
internal sealed class ReportCells
{
    private readonly List<(string Name, double LeastShown, List<(List<CountCell> Cells, List<Sum> Sums)> Parts)> tables = [];

    /// <summary>Whether small counts of missing answers are sensitive too ("2 public museums did not answer").</summary>
    public bool MissingIsProtected { get; init; }

    public IReadOnlyList<CountCell> Cells => [.. tables.SelectMany(table => table.Parts).SelectMany(part => part.Cells)];

    public IReadOnlyList<Sum> Sums => [.. tables.SelectMany(table => table.Parts).SelectMany(part => part.Sums)];

    private (List<CountCell> Cells, List<Sum> Sums) Part
    {
        get
        {
            if (tables.Count == 0)
            {
                Begin("");
            }

            return tables[^1].Parts[^1];
        }
    }

    /// <summary>What is added from here on belongs to this table.</summary>
    /// <param name="name">Its name in the report; empty where it is no table of its own.</param>
    /// <param name="leastShown">The share of its counts, totals apart, that must remain if it is to be shown.</param>
    public void Begin(string name, double leastShown = 0)
    {
        tables.Add((name, leastShown, []));
        BeginPart();
    }

    /// <summary>What is added from here on is protected apart from the rest of its table.</summary>
    public void BeginPart() => tables[^1].Parts.Add(([], []));

    /// <summary>Adds one number, for what is no table.</summary>
    public void Add(CountCell cell) => Part.Cells.Add(cell);

    /// <summary>Adds a relation that readers know, such as total = subset + rest.</summary>
    public void Add(Sum sum) => Part.Sums.Add(sum);

    /// <summary>
    /// Adds a one-way table: a count for each code, their sum as base, and the respondents with and without an answer.
    /// </summary>
    /// <param name="axis">The codes.</param>
    /// <param name="counts">The counts in the order of the codes, then the number of missing answers.</param>
    /// <param name="where">The filter of the table.</param>
    /// <exception cref="ArgumentException">There is not one count for each code and one for the missing answers.</exception>
    public void AddDistribution(Axis axis, IReadOnlyList<long> counts, CellKey where = default)
    {
        CheckLength(axis, counts.Count, nameof(counts));
        AddLine(axis, where, counts, Shown.All, hasMissing: counts[^1] > 0);
    }

    /// <summary>
    /// Adds a cross-tab: the inner cells, row and column totals over those who answered both, the base, and what ties them to the
    /// one-way tables of the two variables.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="counts">
    /// A row for each code of <paramref name="rows"/> and one for its missing answers; in each a column for each code of
    /// <paramref name="columns"/> and one for its missing answers.
    /// </param>
    /// <param name="where">The filter of the table.</param>
    /// <exception cref="ArgumentException">The counts do not have that shape.</exception>
    public void AddTable(Axis rows, Axis columns, IReadOnlyList<IReadOnlyList<long>> counts, CellKey where = default)
    {
        CheckLength(rows, counts.Count, nameof(counts));
        foreach (var row in counts)
        {
            CheckLength(columns, row.Count, nameof(counts));
        }

        AddLines(rows, columns, counts, where);
        AddLines(columns, rows, Transposed(counts), where);
    }

    /// <summary>The plan for all that was added, at once.</summary>
    /// <exception cref="ArgumentException">Two tables give different counts for the same cell.</exception>
    public SuppressionPlan Protect(SuppressionRule rule) => SuppressionPlan.For(Cells, Sums, rule);

    /// <summary>The plan for all that was added, table by table.</summary>
    /// <exception cref="ArgumentException">Two tables give different counts for the same cell.</exception>
    public SuppressionPlan ProtectInOrder(SuppressionRule rule) =>
        StagedProtection.Of(
            [
                .. tables.Select(table => new ProtectedTable(
                    table.Name,
                    [.. table.Parts.Where(part => part.Cells.Count > 0).Select(part => new TablePart(part.Cells, part.Sums))]
                )
                {
                    LeastShown = table.LeastShown,
                }),
            ],
            rule
        );

    private static long[][] Transposed(IReadOnlyList<IReadOnlyList<long>> counts) =>
        [.. Enumerable.Range(0, counts[0].Count).Select(c => counts.Select(row => row[c]).ToArray())];

    /// <summary>Each row of the table, the row of its totals over those who answered, and the one over all.</summary>
    private void AddLines(Axis rows, Axis columns, IReadOnlyList<IReadOnlyList<long>> counts, CellKey where)
    {
        var sameQuestion = rows.Question == columns.Question;
        var hasMissing = !sameQuestion && counts.Any(row => row[^1] > 0);
        for (var r = 0; r < rows.Codes.Count; r++)
        {
            var shown = rows.NotShown.Contains(rows.Codes[r]) ? Shown.Nothing : Shown.Answers;
            AddLine(columns, where.And(rows.Variable, rows.Codes[r]), counts[r], shown, hasMissing);
        }

        if (!sameQuestion && counts[^1].Any(count => count > 0))
        {
            AddLine(columns, where.And(rows.Question, rows.Missing), counts[^1], Shown.Nothing, hasMissing);
        }

        var answered = Transposed([.. counts.SkipLast(1)]).Select(column => column.Sum()).ToList();
        AddLine(columns, where.And(rows.Question, CellKey.Answered), answered, Shown.Answers, hasMissing);
        var all = answered.Zip(counts[^1], (some, missing) => some + missing).ToList();
        AddLine(columns, where, all, Shown.Total, all[^1] > 0);
    }

    /// <summary>where = answered + missing, and answered = the sum of the codes.</summary>
    private void AddLine(Axis axis, CellKey where, IReadOnlyList<long> counts, Shown shown, bool hasMissing)
    {
        var answered = where.And(axis.Question, CellKey.Answered);
        Put(answered, counts.SkipLast(1).Sum(), shown is Shown.Answers or Shown.All);
        for (var i = 0; i < axis.Codes.Count; i++)
        {
            Put(
                where.And(axis.Variable, axis.Codes[i]),
                counts[i],
                shown is Shown.Answers or Shown.All && !axis.NotShown.Contains(axis.Codes[i]),
                axis.Figures
            );
        }

        Add(new Sum(answered, [.. axis.Codes.Select(code => where.And(axis.Variable, code))]));
        if (where != answered)
        {
            Put(where, counts.SkipLast(hasMissing ? 0 : 1).Sum(), shown is Shown.Total or Shown.All);
            var missing = where.And(axis.Question, axis.Missing);
            if (hasMissing)
            {
                Put(missing, counts[^1], isShown: false);
            }

            Add(new Sum(where, hasMissing ? [answered, missing] : [answered]));
        }
    }

    private void Put(CellKey key, long value, bool isShown, int figures = 1) =>
        Add(
            new CountCell(key, value)
            {
                IsPublished = isShown,
                IsProtected = !key.IsMissing || MissingIsProtected,
                Figures = figures,
            }
        );

    private static void CheckLength(Axis axis, int length, string name)
    {
        if (axis.Codes.Count == 0 || length != axis.Codes.Count + 1)
        {
            throw new ArgumentException(
                $"'{axis.Variable}' has {axis.Codes.Count} codes and needs one count more, for the missing answers, not {length}.",
                name
            );
        }
    }

    /// <summary>Which part of a line readers see.</summary>
    private enum Shown
    {
        Nothing,
        Answers,
        Total,
        All,
    }
}
