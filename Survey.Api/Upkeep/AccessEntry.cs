namespace Survey.Api.Upkeep;

/// <summary>A command that reads answers.</summary>
/// <param name="At">UTC.</param>
/// <param name="User">Of this machine.</param>
/// <param name="Command">Its name.</param>
/// <param name="Survey">Whose answers; null is all.</param>
/// <param name="Options">The names of those given.</param>
internal sealed record AccessEntry(DateTimeOffset At, string User, string Command, string? Survey, IReadOnlyList<string> Options);
