using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Interchange.Rows;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange.Columns;

/// <summary>Decides which rows of a file are left out: of people who did not agree, and the same row a second time.</summary>
/// <param name="consent">The question whether answers may be kept; null where there is none.</param>
internal sealed class RowSelection(YesNoQuestion? consent)
{
    private readonly Dictionary<LeavingOut, List<int>> leftOut = [];
    private readonly Dictionary<string, (int Row, int Content)> ids = [];
    private readonly HashSet<(DateTimeOffset Moment, int Content)> moments = [];

    internal IReadOnlyList<LeftOutResponses> LeftOut => [.. leftOut.Select(pair => new LeftOutResponses(pair.Key, pair.Value))];

    /// <summary>Whether the questionnaire asks, and the file has no column for it.</summary>
    internal bool LacksConsent(ColumnPlan plan) => consent is not null && plan.Columns.Count > 0 && !plan.Has(consent.Name);

    /// <summary>Notes a row that is left out; a faulty id becomes a fault of the row, a possible copy a warning.</summary>
    internal bool LeavesOut(AnswersRow row, ColumnPlan plan, ProblemCollector problems)
    {
        if (Refusal(row, plan) is { } reason || IsRepeated(row, problems, out reason))
        {
            leftOut.TryAdd(reason, []);
            leftOut[reason].Add(row.Number);
            return true;
        }

        return false;
    }

    /// <summary>Whoever did not agree is left out, whatever else the row has.</summary>
    private LeavingOut? Refusal(AnswersRow row, ColumnPlan plan) =>
        consent is null || row.Checked is null || !plan.Has(consent.Name) ? null
        : row.Given.ContainsKey(consent.Name) && !row.Checked.Answers.ContainsKey(consent.Name) ? null
        : row.Checked.Answers.GetValueOrDefault(consent.Name) switch
        {
            FlagValue { Flag: true } => null,
            FlagValue => LeavingOut.ConsentRefused,
            _ => LeavingOut.ConsentBlank,
        };

    /// <summary>The same id twice is a fault, unless it is the same row.</summary>
    private bool IsRepeated(AnswersRow row, ProblemCollector problems, out LeavingOut reason)
    {
        reason = LeavingOut.SameRow;
        if (row.Id is not { } id)
        {
            WarnOfCopy(row, problems);
            return false;
        }

        if (ids.TryAdd(id, (row.Number, row.Content)))
        {
            return false;
        }

        if (ids[id].Content == row.Content)
        {
            return true;
        }

        row.Fault("rows/duplicate-id", MetaColumns.Id, AnswerText.Shown(id), ids[id].Row);
        return false;
    }

    /// <summary>Without ids, two people may have sent the same answers in the same second.</summary>
    private void WarnOfCopy(AnswersRow row, ProblemCollector problems)
    {
        if (row.SubmittedAt is { } moment && moment.TimeOfDay != TimeSpan.Zero && !moments.Add((moment, row.Content)))
        {
            problems.WarnOf(row, "rows/same-row", MetaColumns.SubmittedAt);
        }
    }
}
