using System.Collections.Concurrent;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Api.Asking;

/// <summary>
/// The answers that meet a filter, kept while the answers do not change: the condition language takes a microsecond for each
/// respondent.
/// </summary>
internal sealed class AskedAnswers
{
    private const int MostKept = 32;

    private readonly ConcurrentDictionary<(string Survey, string Filter), Kept> kept = new();

    public ResponseSet Of(ResponseSet all, IReadOnlyList<AskedFilter> filters, Condition? where)
    {
        if (filters.Count == 0 && where is null)
        {
            return all;
        }

        var key = (all.Questionnaire.Id, string.Join('&', filters.Select(filter => filter.Text).Append(where?.Text)));
        if (kept.TryGetValue(key, out var known) && ReferenceEquals(known.All, all))
        {
            return known.Chosen;
        }

        var sets = filters.Select(filter => filter.Members);
        var chosen = all.Only((where is null ? sets : sets.Append(all.Where(where))).Aggregate((some, set) => some.And(set)));
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        kept[key] = new(all, chosen);
        return chosen;
    }

    private sealed record Kept(ResponseSet All, ResponseSet Chosen);
}
