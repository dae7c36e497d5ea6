using System.Text;
using System.Text.Json;
using Survey.Analysis.Questionnaires;
using Survey.Api.Surveys;

namespace Survey.Api.Commands;

/// <summary>
/// The notice that must be shown wherever the figures of an answers file are shown. It is kept beside <c>NAME.csv</c> in
/// <c>NAME.notice.json</c>, as <c>{"notice": {"default": "…", "nl": "…"}}</c>.
/// </summary>
internal static class AnswersNotice
{
    private static string PathBeside(string answers) => Path.ChangeExtension(answers, ".notice.json");

    /// <summary>Writes the notice beside exported answers, so that it stays with them.</summary>
    public static void WriteBeside(string answers, LocalizedText? notice)
    {
        if (notice is not null)
        {
            OutputFile.Write(PathBeside(answers), stream =>
                stream.Write(Encoding.UTF8.GetBytes($"{{\"notice\": {Notices.Write(notice)}}}\n"))
            );
        }
    }

    /// <returns>The notice; null where there is no such file beside the answers.</returns>
    /// <exception cref="InputFaultException">The file is not of that shape.</exception>
    public static LocalizedText? Beside(string answers)
    {
        var path = PathBeside(answers);
        if (!InputFiles.Exists(path))
        {
            return null;
        }

        try
        {
            var texts = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(InputFiles.Read(path));
            if (
                texts is not null
                && texts.TryGetValue("notice", out var notice)
                && notice.TryGetValue("default", out var standard)
            )
            {
                return new LocalizedText(standard, notice);
            }
        }
        catch (JsonException)
        {
            // Reported below, like every other wrong shape.
        }

        throw new InputFaultException(
            "notice/shape",
            path,
            "A notice is {\"notice\": {\"default\": \"…\", \"nl\": \"…\"}}: write it so, or remove the file."
        );
    }
}
