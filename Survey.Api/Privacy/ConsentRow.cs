namespace Survey.Api.Privacy;

/// <summary>A row of <c>consents</c>.</summary>
internal sealed record ConsentRow
{
    public required string Key { get; init; }

    public required string Survey { get; init; }

    public required string Notice { get; init; }

    public required string Language { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Separated by spaces.</summary>
    public required string Purposes { get; init; }
}
