using System.CommandLine;
using System.CommandLine.Parsing;
using Survey.Api.Storage;
using Survey.Api.Upkeep;
using Survey.Api.Web;

namespace Survey.Api.Commands;

/// <summary><c>--data</c>: which database a command works on.</summary>
internal sealed class DatabaseOption
{
    // Without a default value: the help shows defaults, and a connection string holds a password.
    private readonly Option<string?> option = new("--data")
    {
        Description =
            "The database: a SQLite file, or a connection string of PostgreSQL. Default: SURVEY_DATA, else data/survey.db.",
    };

    public void AddTo(Command command) => command.Add(option);

    public string Value(ParseResult parsed) => parsed.GetValue(option) ?? WebSettings.FromEnvironment().Data;

    /// <summary>Records that answers are about to be read. PostgreSQL has its own log for that.</summary>
    /// <exception cref="DatabaseException">The reading cannot be recorded.</exception>
    public void NoteAccess(ParseResult parsed, string? survey = null)
    {
        if (DataAddress.Parse(Value(parsed)) is not { IsPostgres: false, Text: var file } || !File.Exists(file))
        {
            return;
        }

        Storage.SqliteFile.RefuseOthers(file);
        var options = parsed
            .CommandResult.Children.OfType<OptionResult>()
            .Where(given => !given.Implicit)
            .Select(given => given.Option.Name);
        var at = TimeProvider.System.GetUtcNow();
        if (!AccessLog.Add(file, new(at, Environment.UserName, parsed.CommandResult.Command.Name, survey, [.. options])))
        {
            parsed.InvocationConfiguration.Error.WriteLine(
                $"{AccessLog.PathOf(file, at)}: the disk is full, so this reading of answers is not recorded. Free some space."
            );
        }
    }

    /// <summary>The database as a file; PostgreSQL is copied by its own programs.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="instead">The PostgreSQL program to use instead.</param>
    /// <exception cref="InputFaultException">The database is PostgreSQL.</exception>
    public string SqliteFile(ParseResult parsed, string instead)
    {
        var address = DataAddress.Parse(Value(parsed));
        return address.IsPostgres
            ? throw new InputFaultException(
                "data/not-a-file",
                address.ToString(),
                $"PostgreSQL is copied by its own programs: {instead}"
            )
            : address.Text;
    }
}
