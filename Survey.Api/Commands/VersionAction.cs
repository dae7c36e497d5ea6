using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Npgsql;
using Survey.Api.Upkeep;

namespace Survey.Api.Commands;

/// <summary><c>--version</c>: of the program and of what its results depend on.</summary>
internal sealed class VersionAction(Terminal terminal) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        terminal.Say($"survey {ProductVersion.Text}");
        using var sqlite = new SqliteConnection();
        terminal.Say(
            $"{RuntimeInformation.FrameworkDescription}, SQLite {sqlite.ServerVersion}, "
                + $"Npgsql {VersionOf(typeof(NpgsqlConnection))}"
        );
        return ExitCode.Success;
    }

    private static string VersionOf(Type type) => type.Assembly.GetName().Version!.ToString(3);
}
