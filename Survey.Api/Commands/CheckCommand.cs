using System.CommandLine;
using Survey.Analysis.Plans;
using Survey.Analysis.Versions.Differences;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Commands;

/// <summary><c>check PATH...</c>: reads questionnaires and report plans, and reports every problem.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Folders of questionnaires, or files in them.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> against = new("--against")
    {
        Description =
            "Also say what has changed: since the version that a database (a file, or a connection string) served last, or "
            + "since another folder.",
    };

    private readonly Terminal terminal;

    public CheckCommand(Terminal terminal)
        : base(
            "check",
            """
            Reads questionnaires and report plans; prints one line per problem: file:line: id: message. With --against also a line
            per change, with the stored answers and open drafts that it touches and what becomes of them; nothing is changed.

            Examples:
              survey check questionnaires/digital-skills
              survey check questionnaires/digital-skills --against data/survey.db
            """
        )
    {
        this.terminal = terminal;
        Add(paths);
        Add(against);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var isClean = true;
        foreach (var path in parsed.GetRequiredValue(paths))
        {
            isClean &= Check(path, parsed.GetValue(against));
        }

        if (parsed.GetValue(against) is { } database && !Directory.Exists(database))
        {
            NameSurveysWithoutFolder(parsed.GetRequiredValue(paths), database);
        }

        return isClean ? ExitCode.Success : ExitCode.InputAtFault;
    }

    /// <summary>Surveys with answers that a server beside these questionnaires would no longer offer.</summary>
    private void NameSurveysWithoutFolder(IEnumerable<string> paths, string address)
    {
        var beside = paths
            .Select(path => Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!)
            .Select(folder => new DirectoryInfo(folder).Parent?.FullName)
            .OfType<string>()
            .Distinct()
            .SelectMany(InputFiles.FoldersOf)
            .ToHashSet();
        using var database = DatabaseReader.Open(address);
        foreach (var survey in database.Read(SurveyHistory.Answered).GetAwaiter().GetResult().Except(beside))
        {
            terminal.Remark(new SurveyReading(survey, SurveyState.FolderMissing, []).Remark!);
        }
    }

    /// <summary>False where there is a problem.</summary>
    private bool Check(string path, string? earlier)
    {
        var (folder, problems) = QuestionnaireFiles.TryRead(path);
        terminal.Problems([.. problems, .. folder?.Warnings ?? []]);
        terminal.Say(
            folder is not null
                ? $"{path}: no problems; {folder.Questionnaire.Questions.Count} questions "
                    + $"in {string.Join(", ", folder.Questionnaire.Languages)}"
                : $"{path}: {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}"
        );
        if (folder is not null && earlier is not null)
        {
            Compare(folder, earlier);
            return problems.Count == 0 && CanBeServed(path, earlier);
        }

        return problems.Count == 0;
    }

    /// <summary>Whether a server with that database would serve it.</summary>
    private bool CanBeServed(string path, string earlier)
    {
        if (Directory.Exists(earlier))
        {
            return true;
        }

        using var database = DatabaseReader.Open(earlier);
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;
        var reading = database
            .Read(connection => SurveyFiles.Read(folder, SurveyHistory.Of(connection, new DirectoryInfo(folder).Name)))
            .GetAwaiter()
            .GetResult();
        terminal.Problems(reading.State == SurveyState.LastGood ? reading.Problems : []);
        return reading.State != SurveyState.LastGood;
    }

    private void Compare(QuestionnaireFolder folder, string earlier)
    {
        var changes = Directory.Exists(earlier) ? SinceFolder(folder, earlier) : SinceDatabase(folder, earlier);
        terminal.Say(
            changes is null ? $"No version of {folder.Questionnaire.Id} was served with {DataAddress.Parse(earlier)}."
            : changes.Count == 0 ? $"The same as in {DataAddress.Parse(earlier)}."
            : $"{changes.Count} {(changes.Count == 1 ? "change" : "changes")} since {DataAddress.Parse(earlier)}:"
        );
        foreach (var change in changes ?? [])
        {
            terminal.Say("  " + change);
        }
    }

    private static List<string> SinceFolder(QuestionnaireFolder folder, string earlier) =>
        [
            .. QuestionnaireDifference
                .Between(QuestionnaireFiles.Read(earlier).Questionnaire, folder.Questionnaire)
                .Select(change => $"{change}: {change.Consequence}"),
        ];

    private static IReadOnlyList<string>? SinceDatabase(QuestionnaireFolder folder, string earlier)
    {
        using var database = DatabaseReader.Open(earlier);
        return database.ReadLong(connection => VersionChange.Lines(connection, folder.Questionnaire)).GetAwaiter().GetResult();
    }
}
