using System.CommandLine;
using Survey.Api.Storage;

namespace Survey.Api.Commands;

/// <summary>The command line: every command, and how its outcome becomes an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var parsed = Root(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Remark(error.Message);
            }

            terminal.Remark("Run the command with --help to see how it is used.");
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    // The server ends by itself, once all requests are answered; the library would end it after two seconds.
                    ProcessTerminationTimeout = null,
                    Output = terminal.Output,
                }
            );
        }
        catch (InputFaultException fault)
        {
            terminal.Problems(fault.Problems);
            return ExitCode.InputAtFault;
        }
        catch (DatabaseException fault)
        {
            terminal.Remark(fault.Message);
            return ExitCode.InputAtFault;
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            terminal.Remark(
                $"Something unexpected went wrong: {unexpected.Message} Nothing was changed by the step that failed."
            );
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
            ServeCommand.Create(terminal),
            DemoCommand.Create(terminal),
            CheckCommand.Create(terminal),
            ImportCommand.Create(terminal),
            AnalyseCommand.Create(terminal),
            ExportCommand.Create(terminal),
            CrossTabCommand.Create(terminal),
            BackupCommand.Create(terminal),
            RestoreCommand.Create(terminal),
            RetentionCommand.Create(terminal),
            InviteCommand.Create(terminal),
            FieldworkCommand.Create(terminal),
            RecordCommand.Create(terminal),
        };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction(terminal);
        ServeCommand.Serve(root, terminal);
        return root;
    }
}
