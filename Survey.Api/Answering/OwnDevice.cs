namespace Survey.Api.Answering;

/// <summary>The box by which respondents say that nobody else uses the device.</summary>
internal static class OwnDevice
{
    public const string Field = "own-device";

    public static async Task<bool> IsTicked(HttpContext context, CancellationToken cancel) =>
        context.Request.HasFormContentType && (await context.Request.ReadFormAsync(cancel)).ContainsKey(Field);
}
