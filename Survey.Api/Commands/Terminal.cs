using System.Globalization;
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

    /// <summary>One line, in which whatever would control the terminal is written as a code.</summary>
    public void Say(string line) => output.WriteLine(Escaped(line));

    /// <summary>A text of several lines that is known to hold no controls, such as JSON.</summary>
    public void SayText(string text) => output.WriteLine(text);

    /// <inheritdoc cref="Say"/>
    public void Remark(string line) => error.WriteLine(Escaped(line));

    /// <summary>
    /// Names and headers come from files of others: they must not move the cursor, add lines or turn the text around.
    /// </summary>
    public static string Escaped(string text) =>
        text.Any(Controls)
            ? string.Concat(
                text.Select(letter =>
                    Controls(letter) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}") : $"{letter}"
                )
            )
            : text;

    public void Problems(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Remark(problem.ToString());
        }
    }

    /// <summary>Shows progress while the work runs, on a terminal only.</summary>
    public T Working<T>(string what, Func<T> work) => Working(what, _ => work());

    /// <summary>The same for work that says how far it is.</summary>
    public T Working<T>(string what, Func<Action<string>, T> work) =>
        Remarks.Profile.Out.IsTerminal
            ? Remarks
                .Status()
                .Start(Markup.Escape(Escaped(what)), status =>
                    work(text => status.Status = Markup.Escape(Escaped($"{what}: {text}")))
                )
            : work(_ => { });

    /// <summary>Controls except the tab between columns, line separators, and marks of writing direction.</summary>
    private static bool Controls(char letter) =>
        letter != '\t'
        && (
            char.IsControl(letter)
            || letter is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')
        );
}
