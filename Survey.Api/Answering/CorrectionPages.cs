using Survey.Api.Responses;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>Changing one's own answers, for the holder of the receipt.</summary>
internal static class CorrectionPages
{
    /// <summary>Opens the answers for change, while the survey takes answers.</summary>
    internal static async Task<IResult> Begin(
        string receipt,
        HttpContext context,
        ReceiptStore receipts,
        DraftStore drafts,
        Sittings sittings,
        NextPages next,
        CancellationToken cancel
    )
    {
        if (
            await receipts.Find(receipt, cancel) is not { } own
            || await sittings.New(own.Survey, context, cancel) is not { } sitting
        )
        {
            return TypedResults.NotFound();
        }

        if (sitting.Closed is not null)
        {
            return new SeeOther(sitting.ClosedAddress);
        }

        return await drafts.Correct(receipt) is { } named
            ? next.Check(sittings.Continue(sitting, named, context))
            : TypedResults.NotFound();
    }
}
