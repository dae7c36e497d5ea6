using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Survey.Api.Responses;

/// <summary>
/// Compares a file with what a survey has. A row is stored already where its id is, or, without an id, where a response has the
/// same moment and the same answers. An edited row has a stored id and other answers; without ids, it is the only row of the file
/// and the only response of the survey at its moment, to the second, that have no counterpart. Rows without id and moment get
/// an id that follows from their answers and how often these occur, so that the same file is recognised.
/// </summary>
internal sealed class ImportPlan
{
    private readonly Dictionary<string, UInt128> byId = [];
    private readonly Dictionary<(DateTimeOffset Moment, UInt128 Content), string> byContent = [];
    private readonly Dictionary<DateTimeOffset, List<string>> byMoment = [];
    private readonly HashSet<string> found = [];
    private readonly HashSet<(DateTimeOffset Moment, UInt128 Content)> rowsOfFile = [];

    /// <param name="stored">What the survey has: id, moment and <see cref="ImportRow.Content"/>.</param>
    public ImportPlan(IEnumerable<(string Id, DateTimeOffset Moment, UInt128 Content)> stored)
    {
        foreach (var (id, moment, content) in stored)
        {
            byId[id] = content;
            byContent.TryAdd((moment, content), id);
            if (!byMoment.TryGetValue(moment, out var same))
            {
                byMoment[moment] = same = [];
            }

            same.Add(id);
        }
    }

    /// <summary>In the order of the file: what to do with each row.</summary>
    public IReadOnlyList<ImportStep> Compare(string survey, IReadOnlyList<ImportRow> rows)
    {
        var ids = Ids(survey, rows);
        var steps = new ImportStep?[rows.Count];
        for (var at = 0; at < rows.Count; at++)
        {
            steps[at] = Known(rows[at], ids[at]);
        }

        var open = rows.Index()
            .Where(row => steps[row.Index] is null && row.Item is { Id: null, SubmittedAt: not null })
            .CountBy(row => row.Item.SubmittedAt!.Value)
            .Where(moment => moment.Value == 1)
            .Select(moment => moment.Key)
            .ToHashSet();
        return
        [
            .. rows.Select(
                (row, at) =>
                    steps[at]
                    ?? (
                        Edited(row, open) is { } id
                            ? new(ImportStepKind.Change, id)
                            : new ImportStep(ImportStepKind.Store, ids[at])
                    )
            ),
        ];
    }

    private ImportStep? Known(ImportRow row, string? id)
    {
        if (id is not null && byId.TryGetValue(id, out var content))
        {
            found.Add(id);
            return new(content == row.Content ? ImportStepKind.Leave : ImportStepKind.Change, id);
        }

        if (row is { Id: null, SubmittedAt: { } moment } && byContent.TryGetValue((moment, row.Content), out var same))
        {
            found.Add(same);
            return new(ImportStepKind.Leave, same);
        }

        // A copy of a row of this file, which is to be stored.
        return
            row is { Id: null, SubmittedAt: { } time } && time.TimeOfDay != TimeSpan.Zero && !rowsOfFile.Add((time, row.Content))
            ? new(ImportStepKind.Leave, Id: null)
            : null;
    }

    private string? Edited(ImportRow row, HashSet<DateTimeOffset> open) =>
        row is { Id: null, SubmittedAt: { } moment }
        && moment.TimeOfDay != TimeSpan.Zero
        && open.Contains(moment)
        && byMoment.TryGetValue(moment, out var same)
        && same.Where(id => !found.Contains(id)).Take(2).ToList() is [var only]
            ? only
            : null;

    private static string?[] Ids(string survey, IReadOnlyList<ImportRow> rows)
    {
        var occurrences = new Dictionary<UInt128, int>();
        var ids = new string?[rows.Count];
        for (var at = 0; at < rows.Count; at++)
        {
            var row = rows[at];
            ids[at] = row.Id;
            if (row is { Id: null, SubmittedAt: null })
            {
                var number = occurrences[row.Content] = occurrences.GetValueOrDefault(row.Content) + 1;
                ids[at] = IdOf(survey, row.Content, number);
            }
        }

        return ids;
    }

    private static string IdOf(string survey, UInt128 content, int number)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{survey} {content:x} {number}");
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16)).ToString("D");
    }
}
