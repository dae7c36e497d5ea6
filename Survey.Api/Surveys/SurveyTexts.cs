using Survey.Analysis.Problems;
using Survey.Analysis.Texts;
using Survey.Analysis.Translations;

namespace Survey.Api.Surveys;

/// <summary>The product's texts, and those that a project adds in a folder.</summary>
internal static class SurveyTexts
{
    /// <summary>The folder beside a questionnaire.</summary>
    private const string Folder = "texts";

    public static TextLibrary BuiltIn { get; } = TextLibrary.Load(typeof(TextLibrary).Assembly, typeof(SurveyTexts).Assembly);

    /// <param name="folder">With files <c>CATALOGUE.LANGUAGE.json</c>; null is none.</param>
    public static TextsReading Read(string? folder) =>
        folder is null ? new(BuiltIn, [])
        : Directory.Exists(folder) ? Add(BuiltIn, folder, onlyMissing: false)
        : new(BuiltIn, [Missing(folder)]);

    /// <summary>The texts of a survey: those beside its questionnaire take precedence.</summary>
    /// <param name="survey">The survey's folder.</param>
    /// <param name="texts">The words around all surveys.</param>
    public static TextsReading Beside(string survey, TextLibrary texts) =>
        Path.Combine(survey, Folder) is var folder && Directory.Exists(folder)
            ? Add(texts, folder, onlyMissing: false)
            : new(texts, []);

    /// <summary>For the pages that belong to no single survey: the surveys' texts where there are none, so that they speak its language.</summary>
    public static TextLibrary OfSite(TextLibrary texts, string questionnaires) =>
        InputFiles
            .FoldersOf(questionnaires)
            .Select(survey => Path.Combine(questionnaires, survey, Folder))
            .Where(Directory.Exists)
            .Aggregate(texts, (known, folder) => Add(known, folder, onlyMissing: true).Library);

    private static TextsReading Add(TextLibrary texts, string folder, bool onlyMissing)
    {
        var (files, problems) = (new List<SourceFile>(), new List<Problem>());
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            {
                Open(path, files, problems);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(Unreadable(folder, fault));
        }

        var reading = TextFiles.Add(texts, files, onlyMissing);
        return reading with { Problems = [.. problems, .. reading.Problems] };
    }

    private static void Open(string path, List<SourceFile> files, List<Problem> problems)
    {
        try
        {
            files.Add(new(path, File.ReadAllBytes(path)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(Unreadable(path, fault));
        }
    }

    private static Problem Unreadable(string path, Exception fault) =>
        new("file/unreadable", path, 0, "", $"This cannot be read: {fault.Message}");

    private static Problem Missing(string folder) =>
        new("translations/no-folder", folder, 0, "", "There is no such folder of texts: correct --texts or SURVEY_TEXTS.");
}
