using System.CommandLine;
using Survey.Analysis.Problems;

namespace Survey.Api.Commands;

/// <summary>What was meant by words of a command line that are neither a command nor an option of it.</summary>
internal static class MisspeltNames
{
    private const string OptionMark = "--";

    public static IEnumerable<string> In(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var commands = command.Subcommands.Select(known => known.Name).ToList();
        var options = command.Options.Where(option => !option.Hidden).Select(option => option.Name).ToList();
        return parsed
            .UnmatchedTokens.Select(word =>
                Meant(word, word.StartsWith(OptionMark, StringComparison.Ordinal) ? options : commands)
            )
            .OfType<string>();
    }

    private static string? Meant(string word, IReadOnlyList<string> names) =>
        names.FirstOrDefault(name => word.Length > OptionMark.Length && name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        ?? NearestName.Find(word, names);
}
