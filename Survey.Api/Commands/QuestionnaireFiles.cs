using Survey.Analysis.Plans;
using Survey.Analysis.Problems;
using Survey.Api.Surveys;

namespace Survey.Api.Commands;

/// <summary>Reads a questionnaire's folder from disk.</summary>
internal static class QuestionnaireFiles
{
    /// <summary>The files that a folder may hold, the questionnaire itself first.</summary>
    private static readonly string[] Names = ["questionnaire.json", "report.json", "countries.json"];

    /// <exception cref="InputFaultException">The folder or a file in it is at fault.</exception>
    public static QuestionnaireFolder Read(string folder)
    {
        var (value, problems) = TryRead(folder);
        return value ?? throw new InputFaultException(problems);
    }

    /// <param name="folder">A folder, or the questionnaire file in it.</param>
    public static (QuestionnaireFolder? Folder, IReadOnlyList<Problem> Problems) TryRead(string folder)
    {
        if (InputFiles.Exists(folder))
        {
            folder = Path.GetDirectoryName(Path.GetFullPath(folder))!;
        }

        if (!InputFiles.Exists(Path.Combine(folder, Names[0])))
        {
            return (
                null,
                [
                    new Problem(
                        "file/missing",
                        folder,
                        0,
                        "",
                        $"No {Names[0]} here: name the folder of a questionnaire, such as questionnaires/digital-skills."
                    ),
                ]
            );
        }

        var files = Names
            .Select(name => Path.Combine(folder, name))
            .Where(InputFiles.Exists)
            .Select(path => new SourceFile(path, InputFiles.Read(path)));
        var read = QuestionnaireFolder.Read(new DirectoryInfo(folder).Name, [.. files]);
        return (read.Value, read.Problems);
    }
}
