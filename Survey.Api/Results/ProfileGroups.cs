namespace Survey.Api.Results;

/// <summary>The groups that an address asks to see side by side.</summary>
internal static class ProfileGroups
{
    /// <param name="first">The group of the page.</param>
    /// <param name="with">Those beside it, each with commas.</param>
    public static IReadOnlyList<string> Of(string first, string[]? with) =>
        [
            .. (with ?? [])
                .SelectMany(codes => codes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Prepend(first)
                .Distinct(),
        ];
}
