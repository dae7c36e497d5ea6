namespace Survey.Api.Access;

/// <summary>A row of <c>access_keys</c>.</summary>
internal sealed record AccessKeyRow
{
    /// <summary>Names the key in lists and in the access log; it opens nothing.</summary>
    public required string Id { get; init; }

    /// <summary>Null where nobody has the key, and only a link signs in.</summary>
    public string? KeyHash { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Name { get; init; }

    /// <summary>One of <see cref="AccessRoles"/>.</summary>
    public required string Role { get; init; }

    public string? Country { get; init; }

    /// <summary>The ids of the surveys that it opens, separated by commas; null is all.</summary>
    public string? Surveys { get; init; }

    public required DateOnly Created { get; init; }

    /// <summary>From this day on it opens nothing.</summary>
    public DateOnly? Expires { get; init; }

    public DateOnly? LastUsed { get; init; }

    public DateTimeOffset? Revoked { get; init; }

    public bool IsValid(DateOnly today) => Revoked is null && (Expires is null || today < Expires);

    public bool Opens(string survey) => Surveys is null || Surveys.Split(',').Contains(survey);
}
