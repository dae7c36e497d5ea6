using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>Changing one's own answers, for the holder of the receipt.</summary>
internal static class CorrectionPages
{
    /// <summary>Opens the answers for change, while the survey takes answers.</summary>
    internal static async Task<IResult> Begin(
        string receipt,
        HttpContext context,
        DraftStore drafts,
        Sittings sittings,
        NextPages next,
        CancellationToken cancel
    )
    {
        if (
            await drafts.Correct(receipt) is not { } named
            || await sittings.New(named.Draft.Survey, context, cancel) is not { } sitting
        )
        {
            return TypedResults.NotFound();
        }

        var there = sittings.Continue(sitting, named, context);
        return there.Closed is null ? next.Check(there) : next.Closed(there);
    }
}
