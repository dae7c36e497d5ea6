using System.Text.Json;
using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.OwnReport;

/// <summary>
/// What respondents may compare themselves with. The figures are recomputed only when they are a day old and the number of
/// answers has changed by at least the smallest count shown: otherwise the difference between two versions would reveal single
/// answers.
/// </summary>
internal sealed class PeerGroupStore(Database database, LiveAnswers live, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private readonly SemaphoreSlim making = new(1);

    /// <summary>Everybody first, then the categories that may be shown; empty where there are too few answers.</summary>
    public async Task<IReadOnlyList<PeerGroup>> Of(OpenSurvey survey, CancellationToken cancel)
    {
        if (survey.Plan is not { } plan)
        {
            return [];
        }

        var row = Rounded(await database.Read(connection => connection.FindPeerGroups(survey.Id), cancel));
        if (!await IsDue(row, survey.Id, plan, cancel))
        {
            return Read(row);
        }

        await making.WaitAsync(cancel);
        try
        {
            return Read(await Make(survey, plan, cancel));
        }
        finally
        {
            making.Release();
        }
    }

    public void Dispose() => making.Dispose();

    private async Task<bool> IsDue(PeerGroupsRow? row, string survey, ReportPlan plan, CancellationToken cancel)
    {
        if (row is not null && (time.GetUtcNow() - row.Made).Duration() < Kept)
        {
            return false;
        }

        var respondents = await database.Read(connection => connection.CountResponses(survey), cancel);
        return Math.Abs(respondents - (row?.Respondents ?? 0)) >= plan.Disclosure.Public;
    }

    private async Task<PeerGroupsRow> Make(OpenSurvey survey, ReportPlan plan, CancellationToken cancel)
    {
        var answers = await live.Of(survey.Questionnaire, cancel);
        var row = new PeerGroupsRow
        {
            Survey = survey.Id,
            Made = time.GetUtcNow(),
            Respondents = answers.Count,
            Figures = JsonSerializer.Serialize(new RoundedFigures(Peers.Of(plan, answers, plan.Disclosure.Public))),
        };
        await database.Write(connection => connection.Put(row));
        return row;
    }

    private static List<PeerGroup> Read(PeerGroupsRow? row) =>
        row is null ? [] : [.. JsonSerializer.Deserialize<RoundedFigures>(row.Figures)!.Rounded];

    /// <summary>Figures of earlier releases, a plain list, were not rounded: they are made again.</summary>
    private static PeerGroupsRow? Rounded(PeerGroupsRow? row) => row?.Figures.StartsWith('{') == true ? row : null;

    private sealed record RoundedFigures(IReadOnlyList<PeerGroup> Rounded);
}
