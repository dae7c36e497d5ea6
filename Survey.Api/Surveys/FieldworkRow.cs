namespace Survey.Api.Surveys;

/// <summary>A row of <c>fieldwork</c>.</summary>
internal sealed record FieldworkRow
{
    public required string Survey { get; init; }

    public DateTimeOffset? Closes { get; init; }
}
