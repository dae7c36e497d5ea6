using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Responses;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>Changing one's own answers, for the holder of the receipt.</summary>
internal static class CorrectionPages
{
    /// <summary>Opens the answers for change, while the survey takes answers.</summary>
    internal static async Task<Results<SeeOther, NotFound>> Begin(
        string receipt,
        HttpContext context,
        Corrections corrections,
        Sittings sittings,
        CancellationToken cancel
    )
    {
        if (
            await corrections.Start(receipt, cancel) is not { } draft
            || await sittings.Find(draft.Survey, DraftTokens.OfChangesTo(receipt), context, cancel) is not { } sitting
        )
        {
            return TypedResults.NotFound();
        }

        sittings.Remember(sitting, context);
        return new SeeOther((sitting with { IsInAddress = true }).CheckAddress);
    }
}
