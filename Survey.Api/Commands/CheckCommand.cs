using System.CommandLine;

namespace Survey.Api.Commands;

/// <summary><c>check PATH...</c>: reads questionnaires and report plans, and tells every problem.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Folders of questionnaires, or files in them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "check",
            """
            Reads questionnaires and report plans; a line a problem: file:line: id: message.

            Example:
              survey check questionnaires/digital-skills
            """
        )
        {
            paths,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(paths)));
        return command;
    }

    private static int Run(Terminal terminal, IReadOnlyList<string> paths)
    {
        var clean = true;
        foreach (var path in paths)
        {
            var (folder, problems) = QuestionnaireFiles.TryRead(path);
            terminal.Problems(problems);
            clean &= problems.Count == 0;
            terminal.Say(
                folder is not null
                    ? $"{path}: no problems; {folder.Questionnaire.Questions.Count} questions in {string.Join(", ", folder.Questionnaire.Languages)}"
                    : $"{path}: {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}"
            );
        }

        return clean ? ExitCode.Success : ExitCode.InputAtFault;
    }
}
