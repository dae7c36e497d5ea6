using System.Text;
using Survey.Analysis.Plans;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Texts;
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
    /// <param name="history">What the database knows of it.</param>
    /// <param name="texts">The words around it, to which those beside the questionnaire are added; null is the product's own.</param>
    public static SurveyReading Read(string folder, SurveyHistory history, TextLibrary? texts = null)
    {
        var (words, wordProblems) = SurveyTexts.Beside(folder, texts ?? SurveyTexts.BuiltIn);
        var id = new DirectoryInfo(folder).Name;
        var (files, unreadable) = Of(folder);
        var (questionnaire, problems) = QuestionnaireFolder.ReadQuestionnaire(id, files);
        var versions = Versions(history.Versions).ToList();
        if (questionnaire is not null && history.IsAnswered && IsAnother(questionnaire, versions))
        {
            problems = [NothingInCommon(files[0].Name)];
            questionnaire = null;
        }

        var last = versions.Count == 0 ? null : versions[0].Row;
        var asked = questionnaire ?? versions.Select(version => version.Served.Questionnaire).FirstOrDefault();
        problems = [.. unreadable, .. problems];
        if (asked is null)
        {
            return new(id, SurveyState.NotServed, problems) { Warnings = wordProblems };
        }

        asked = asked.With(words);
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
            Warnings = [.. wordProblems, .. used.Warnings],
            Served = new(used, questionnaire is null ? last!.Definition : DefinitionOf(files), union),
        };
    }

    /// <summary>Whether no question is one of an earlier version: its answers would say nothing of this questionnaire.</summary>
    private static bool IsAnother(Questionnaire questionnaire, List<(QuestionnaireRow Row, ServedVersion Served)> versions)
    {
        var known = versions
            .SelectMany(version => version.Served.Questionnaire.Questions)
            .Select(question => question.Name)
            .ToHashSet();
        return known.Count > 0
            && !questionnaire.Questions.Any(question => known.Contains(question.Name) || question.Formerly.Any(known.Contains));
    }

    private static Problem NothingInCommon(string file) =>
        new(
            "versions/nothing-in-common",
            file,
            0,
            "",
            "The survey has answers, and none of these questions was in a version that was served before. Say with 'formerly' what "
                + "they were called, or give another survey a folder of its own."
        );

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
