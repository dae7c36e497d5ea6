using Survey.Analysis.Problems;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange.Rows;

/// <summary>The faults of all rows, one line a distinct fault: a file of the wrong kind has the same in every row.</summary>
/// <param name="most">So many distinct faults say enough; the others are only counted.</param>
internal sealed class RowFaults(int most)
{
    private const int MostRows = 5;

    private readonly Dictionary<RowFault, (int Line, List<int> Rows, int Count)> faults = [];

    /// <summary>How many faults are not among the distinct ones.</summary>
    internal int More { get; private set; }

    internal void Add(AnswersRow row)
    {
        foreach (var fault in row.Faults)
        {
            if (faults.TryGetValue(fault, out var same))
            {
                faults[fault] = same with { Count = same.Count + 1 };
                if (same.Rows.Count < MostRows)
                {
                    same.Rows.Add(row.Number);
                }
            }
            else if (faults.Count < most)
            {
                faults[fault] = (row.Line, [row.Number], 1);
            }
            else
            {
                More++;
            }
        }
    }

    internal void AddTo(ProblemCollector problems)
    {
        foreach (var (fault, (line, rows, count)) in faults)
        {
            var place = Shown(rows, count, problems.Messages);
            problems.AddText(
                fault.Id,
                new(
                    line,
                    fault.Column.Length == 0
                        ? place
                        : problems.Messages.Text("place.column", place, AnswerText.Shown(fault.Column))
                ),
                fault.Message
            );
        }
    }

    private static string Shown(List<int> rows, int count, FileMessages messages) =>
        count == 1 ? messages.Text("place.row", rows[0])
        : count <= rows.Count ? messages.Text("place.rows", string.Join(", ", rows))
        : messages.Text("place.many_rows", count, string.Join(", ", rows));
}
