using System.CommandLine;
using System.Globalization;
using Survey.Api.Access;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Upkeep;
using Survey.Api.Web;

namespace Survey.Api.Commands;

/// <summary><c>keys add</c>: makes an access key and shows it once.</summary>
internal sealed class KeysAddCommand : Command
{
    private const int LengthOfId = 8;

    private readonly Option<string> role = new("--role")
    {
        Description = "administrator, researcher (figures and answers) or partner (figures only).",
        Required = true,
    };

    private readonly Option<string> name = new("--name") { Description = "Whose key it is.", Required = true };
    private readonly Option<string?> country = new("--country") { Description = "The country of a partner, such as ES." };

    private readonly Option<string?> surveys = new("--surveys")
    {
        Description = "Only these surveys: their ids, separated by commas. Default: all, also later ones.",
    };

    private readonly Option<string?> expires = new("--expires")
    {
        Description = "From this day on (UTC, such as 2027-12-31) the key opens nothing. Default: until it is revoked.",
    };

    private readonly DatabaseOption data = new();
    private readonly Terminal terminal;

    public KeysAddCommand(Terminal terminal)
        : base(
            "add",
            """
            Makes an access key and prints it, this once: the database holds only its hash.

            Example:
              survey keys add --role partner --name "Museo del Traje" --country ES
            """
        )
    {
        this.terminal = terminal;
        role.AcceptOnlyFromAmong([.. AccessRoles.All]);
        Add(role);
        Add(name);
        Add(country);
        Add(surveys);
        Add(expires);
        data.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var key = Secret.Create();
        var row = new AccessKeyRow
        {
            Id = Secret.Create(LengthOfId),
            KeyHash = KeyStore.Hash(key),
            Name = OwnerOf(parsed.GetRequiredValue(name)),
            Role = parsed.GetRequiredValue(role),
            Country = parsed.GetValue(country) is { } code ? Country(code) : null,
            Surveys = parsed.GetValue(surveys) is { } ids ? Surveys(ids) : null,
            Created = TimeProvider.System.Today(),
            Expires = parsed.GetValue(expires) is { } day ? Day(day) : null,
        };
        await OwnerMailbox.Run(data.Value(parsed), new AddKeyTask(row), cancel);
        terminal.Say(key);
        terminal.Remark($"Key {row.Id} of {row.Name} ({row.Role}). It is shown only now; 'survey keys revoke {row.Id}' ends it.");
        return ExitCode.Success;
    }

    private static string OwnerOf(string name) =>
        name.Trim() is { Length: > 0 and <= 200 } text
            ? text
            : throw new InputFaultException("keys/name", "--name", "A name has 1 to 200 characters.");

    private static string Country(string code) =>
        code.Length == 2 && code.All(char.IsAsciiLetterUpper)
            ? code
            : throw new InputFaultException(
                "keys/country",
                "--country",
                $"'{code}' is not the code of a country. Write it as ES."
            );

    /// <summary>A misspelt survey would open nothing, and nobody would know why.</summary>
    private static string Surveys(string ids)
    {
        var known = InputFiles.FoldersOf(WebSettings.FromEnvironment().Questionnaires ?? SurveyCatalogue.FindFolder());
        var named = ids.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return named.Length > 0 && named.All(known.Contains)
            ? string.Join(',', named.Distinct())
            : throw new InputFaultException(
                "options/unknown-survey",
                "--surveys",
                $"'{ids}' does not name surveys. Write one or more of: {string.Join(',', known)}."
            );
    }

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day > TimeProvider.System.Today()
            ? day
            : throw new InputFaultException(
                "keys/expires",
                "--expires",
                $"'{text}' is not a day after today. Write it as 2027-12-31."
            );
}
