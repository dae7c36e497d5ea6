using Spectre.Console;
using Survey.Analysis.Problems;

namespace Survey.Api.Commands;

/// <summary>
/// Where a command writes. Results go to the output, problems and remarks to the error stream, so that a redirected output
/// holds results only. Lines are never wrapped or coloured unless they are drawn for a person at a terminal.
/// </summary>
internal sealed class Terminal(TextWriter output, TextWriter error)
{
    public TextWriter Output => output;

    /// <summary>For tables and progress, as wide as the terminal; plain where the output is redirected.</summary>
    public IAnsiConsole Drawing { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });

    private IAnsiConsole Remarks { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });

    public void Say(string line) => output.WriteLine(line);

    public void Remark(string line) => error.WriteLine(line);

    public void Problems(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            error.WriteLine(problem.ToString());
        }
    }

    /// <summary>Shows progress while the work runs, on a terminal only.</summary>
    public T Working<T>(string what, Func<T> work) =>
        Remarks.Profile.Out.IsTerminal ? Remarks.Status().Start(Markup.Escape(what), _ => work()) : work();
}
