namespace Survey.Api.Web;

/// <summary>
/// A form that was not accepted for now, with all that was typed: its error page sends it again, and nobody retypes.
/// </summary>
/// <param name="Address">Where it was sent to.</param>
/// <param name="Fields">In the order of the form, the pressed button included; a name may come several times.</param>
public sealed record KeptForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>Refusals that pass: too much at once, too busy, a fault on our side.</summary>
    private static readonly int[] Passing = [429, 500, 503];

    /// <summary>
    /// Null where there is nothing to send again, and for a form of another site, which the page must not make one of this.
    /// </summary>
    internal static async Task<KeptForm?> Of(HttpContext context, int status)
    {
        var request = context.Request;
        if (
            !Passing.Contains(status)
            || !HttpMethods.IsPost(request.Method)
            || !request.HasFormContentType
            || OwnForms.IsForeign(request)
        )
        {
            return null;
        }

        try
        {
            var form = await request.ReadFormAsync(context.RequestAborted);
            return new(
                request.Path + request.QueryString,
                [.. form.SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))]
            );
        }
        catch (Exception fault) when (fault is BadHttpRequestException or InvalidDataException or IOException)
        {
            return null;
        }
    }
}
