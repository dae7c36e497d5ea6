using System.CommandLine;

namespace Survey.Api.Commands;

/// <summary><c>check PATH...</c>: reads questionnaires and report plans, and reports every problem.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Folders of questionnaires, or files in them.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Terminal terminal;

    public CheckCommand(Terminal terminal)
        : base(
            "check",
            """
            Reads questionnaires and report plans; prints one line per problem: file:line: id: message.

            Example:
              survey check questionnaires/digital-skills
            """
        )
    {
        this.terminal = terminal;
        Add(paths);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var isClean = true;
        foreach (var path in parsed.GetRequiredValue(paths))
        {
            isClean &= Check(path);
        }

        return isClean ? ExitCode.Success : ExitCode.InputAtFault;
    }

    /// <summary>False where there is a problem.</summary>
    private bool Check(string path)
    {
        var (folder, problems) = QuestionnaireFiles.TryRead(path);
        terminal.Problems(problems);
        terminal.Say(
            folder is not null
                ? $"{path}: no problems; {folder.Questionnaire.Questions.Count} questions "
                    + $"in {string.Join(", ", folder.Questionnaire.Languages)}"
                : $"{path}: {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}"
        );
        return problems.Count == 0;
    }
}
