namespace Survey.Api.Upkeep;

/// <summary>A command that reads answers.</summary>
/// <param name="At">UTC.</param>
/// <param name="User">The user of this machine.</param>
/// <param name="Command">The name of the command.</param>
/// <param name="Survey">The survey whose answers are read; null for all.</param>
/// <param name="Options">The names of the options given.</param>
internal sealed record AccessEntry(DateTimeOffset At, string User, string Command, string? Survey, IReadOnlyList<string> Options);
