namespace Survey.Api.Responses;

/// <summary>A row of <c>contacts</c>.</summary>
internal sealed record ContactRow
{
    public required string Key { get; init; }

    public required string Survey { get; init; }

    public required DateOnly Day { get; init; }

    public required string Answers { get; init; }
}
