using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Questionnaires;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>The answer to a form whose draft has ended.</summary>
internal static class EndedPages
{
    /// <summary>For a form without answers; leads to the start where the draft was only kept too long.</summary>
    internal static async Task<IResult> Show(Sitting sitting, Sittings sittings, CancellationToken cancel) =>
        await sittings.HasEnded(sitting, cancel)
            ? Render(sitting, new Dictionary<string, AnswerValue>(), page: null)
            : new SeeOther(sitting.StartAddress);

    /// <param name="sitting">Without a draft.</param>
    /// <param name="typed">What nobody should have to type again.</param>
    /// <param name="page">On which it was typed; null where the form had no questions.</param>
    internal static IResult Render(Sitting sitting, IReadOnlyDictionary<string, AnswerValue> typed, string? page)
    {
        var words = sitting.Words;
        var questions = sitting
            .Questionnaire.Pages.Where(known => known.Name == page)
            .SelectMany(known => known.Questions)
            .Where(question => typed.ContainsKey(question.Name));
        return new RazorComponentResult<EndedPage>(
            new
            {
                View = new EndedView(
                    // In another language, what was typed would no longer be there.
                    SittingShell.Of(sitting, words["ended.title"]) with
                    {
                        Languages = [],
                    },
                    [.. questions],
                    typed,
                    sitting.StartAddress
                ),
            }
        )
        {
            StatusCode = StatusCodes.Status410Gone,
        };
    }
}
