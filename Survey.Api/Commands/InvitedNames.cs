using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Api.Invitations;
using Survey.Api.Storage;

namespace Survey.Api.Commands;

/// <summary>Reads the list of those who are invited by name, and checks it against the questionnaire.</summary>
internal static class InvitedNames
{
    /// <exception cref="InputFaultException">There is no such file, or a line of it is at fault.</exception>
    public static IReadOnlyList<Invitation> Read(string path, QuestionnaireFolder folder)
    {
        if (!File.Exists(path))
        {
            throw new InputFaultException("file/missing", path, "There is no such file: check the path.");
        }

        var invited = InvitationList.Read(File.ReadAllBytes(path), Secret.Create)
            ?? throw new InputFaultException(
                "invitations/file",
                path,
                "The first line must name the columns: name, and optionally country and language."
            );
        var countries = Countries(folder);
        for (var i = 0; i < invited.Count; i++)
        {
            Check(path, i + 2, invited[i], countries, folder.Questionnaire.Languages);
        }

        return invited;
    }

    private static List<string> Countries(QuestionnaireFolder folder) =>
        folder.Plan?.Breakdown is { } breakdown && folder.Questionnaire.Find(breakdown) is ChoiceQuestion question
            ? [.. question.Options.Select(option => option.Code)]
            : [];

    private static void Check(string path, int line, Invitation invited, List<string> countries, IReadOnlyList<string> languages)
    {
        if (invited.Country is { } country && !countries.Contains(country))
        {
            throw new InputFaultException(
                "invitations/country",
                path,
                $"Line {line}: the questionnaire has no country '{country}'. "
                    + $"Write one of its codes, such as {string.Join(", ", countries.Take(4))}."
            );
        }

        if (invited.Language is { } language && !languages.Contains(language))
        {
            throw new InputFaultException(
                "invitations/language",
                path,
                $"Line {line}: the questionnaire is not in '{language}'. Write one of {string.Join(", ", languages)}."
            );
        }
    }
}
