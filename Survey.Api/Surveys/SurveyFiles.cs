using System.Text;
using Survey.Analysis.Plans;
using Survey.Analysis.Problems;
using Survey.Analysis.Versions;

namespace Survey.Api.Surveys;

/// <summary>Reads a survey's folder, so that a faulty file takes nothing away that worked before.</summary>
internal static class SurveyFiles
{
    /// <summary>The files that a folder may hold, the questionnaire itself first.</summary>
    private static readonly string[] Names =
    [
        QuestionnaireFolder.QuestionnaireFile,
        QuestionnaireFolder.PlanFile,
        QuestionnaireFolder.CountriesFile,
    ];

    /// <summary>Those that are there; one that cannot be opened is a problem.</summary>
    public static (IReadOnlyList<SourceFile> Files, IReadOnlyList<Problem> Problems) Of(string folder)
    {
        var (files, problems) = (new List<SourceFile>(), new List<Problem>());
        foreach (var path in Names.Select(name => Path.Combine(folder, name)).Where(InputFiles.Exists))
        {
            try
            {
                files.Add(new(path, InputFiles.Read(path)));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                problems.Add(new("file/unreadable", path, 0, "", $"The file cannot be read: {fault.Message}"));
            }
        }

        return (files, problems);
    }

    /// <param name="folder">The survey's.</param>
    /// <param name="rows">The versions that were served, the newest first.</param>
    public static SurveyReading Read(string folder, IEnumerable<QuestionnaireRow> rows)
    {
        var id = new DirectoryInfo(folder).Name;
        var (files, unreadable) = Of(folder);
        var (questionnaire, problems) = QuestionnaireFolder.ReadQuestionnaire(id, files);
        var versions = Versions(rows).ToList();
        var last = versions.Count == 0 ? null : versions[0].Row;
        var asked = questionnaire ?? versions.Select(version => version.Served.Questionnaire).FirstOrDefault();
        problems = [.. unreadable, .. problems];
        if (asked is null)
        {
            return new(id, SurveyState.NotServed, problems);
        }

        var union = QuestionnaireUnion.Of(asked, [.. versions.Select(version => version.Served)]);
        var used = QuestionnaireFolder.OfServed(asked, union.Questionnaire, files);
        var unused = unreadable.Where(problem => Path.GetFileName(problem.File) != QuestionnaireFolder.QuestionnaireFile);
        used = used with { Unused = [.. unused, .. used.Unused] };
        return new(
            id,
            questionnaire is null ? SurveyState.LastGood
                : used.Unused.Count > 0 ? SurveyState.WithoutPlan
                : SurveyState.AsWritten,
            [.. problems.Union(used.Unused)]
        )
        {
            Served = new(used, questionnaire is null ? last!.Definition : DefinitionOf(files), union),
        };
    }

    private static IEnumerable<(QuestionnaireRow Row, ServedVersion Served)> Versions(IEnumerable<QuestionnaireRow> rows)
    {
        foreach (var row in rows)
        {
            if (ServedVersion.Read(row.Survey, row.Version, row.Definition) is { } version)
            {
                yield return (row, version);
            }
        }
    }

    private static string DefinitionOf(IReadOnlyList<SourceFile> files) => Encoding.UTF8.GetString(files[0].Content.Span);
}
