using Survey.Analysis.Responses;
using Survey.Api.Results;

namespace Survey.Api.Asking;

/// <summary>Reads the filters of an address.</summary>
internal static class AskedFilters
{
    /// <param name="texts">As the address has them.</param>
    /// <param name="responses">Their columns are the choices.</param>
    /// <param name="fault">What is wrong with the first that is no filter.</param>
    /// <returns>One for each question: options of the same question in several filters are those of one.</returns>
    public static IReadOnlyList<AskedFilter> Read(IEnumerable<string>? texts, ResponseSet responses, out ViewProblem? fault)
    {
        fault = null;
        List<AskedFilter> filters = [];
        foreach (var text in (texts ?? []).Where(text => text.Length > 0))
        {
            if (AskedFilter.Read(text, responses, out fault) is not { } filter)
            {
                return [];
            }

            filters.Add(filter);
        }

        return
        [
            .. filters
                .GroupBy(filter => filter.Choice)
                .Select(same => new AskedFilter(same.Key, [.. same.SelectMany(filter => filter.Options).Distinct().Order()])),
        ];
    }
}
