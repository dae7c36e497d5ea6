using System.CommandLine;
using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Api.Commands;

/// <summary>The command line: every command, and how its outcome becomes an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var parsed = Root(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return RefuseUsage(parsed, terminal);
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    // The server stops by itself once all requests are answered; the library would stop it after two seconds.
                    ProcessTerminationTimeout = null,
                    Output = terminal.Output,
                }
            );
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Report(fault, terminal);
        }
    }

    private static int RefuseUsage(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
        {
            terminal.Remark(error.Message);
        }

        foreach (var meant in MisspeltNames.In(parsed))
        {
            terminal.Remark($"Did you mean '{meant}'?");
        }

        terminal.Remark("Run the command with --help to see how it is used.");
        return ExitCode.WrongUsage;
    }

    private static int Report(Exception fault, Terminal terminal)
    {
        switch (fault)
        {
            case InputFaultException input:
                terminal.Problems(input.Problems);
                return ExitCode.InputAtFault;
            case DatabaseException or SettingException:
                terminal.Remark(fault.Message);
                return ExitCode.InputAtFault;
            default:
                terminal.Remark($"Something unexpected went wrong: {fault.Message} The step that failed changed nothing.");
                return ExitCode.Unexpected;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(
            """
            Surveys and needs analysis: from a questionnaire to answers, skill gaps and a workbook.

            Without a command the web application starts, as with 'serve'.
            """
        )
        {
            new ServeCommand(terminal),
            new DemoCommand(terminal),
            new CheckCommand(terminal),
            new CheckTextsCommand(terminal),
            new ImportCommand(terminal),
            new AnalyseCommand(terminal),
            new ExportCommand(terminal),
            new CrossTabCommand(terminal),
            new CheckDataCommand(terminal),
            new BackupCommand(terminal),
            new RestoreCommand(terminal),
            new RetentionCommand(terminal),
            new InviteCommand(terminal),
            new FieldworkCommand(terminal),
            new KeysCommand(terminal),
            new LinksCommand(terminal),
            new RecordCommand(terminal),
            new QuestionnaireCommand(terminal),
        };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction(terminal);
        ServeCommand.AddTo(root, terminal);
        return root;
    }
}
