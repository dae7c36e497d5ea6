namespace Survey.Api.Upkeep;

/// <summary>The row of <c>clock_looks</c>.</summary>
internal sealed record ClockLookRow
{
    public required DateTimeOffset FirstLook { get; init; }

    public required DateTimeOffset LastLook { get; init; }
}
