using System.CommandLine;
using Survey.Analysis.Texts;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Commands;

/// <summary><c>--texts</c>: a folder of texts in languages that the product does not have.</summary>
internal sealed class TextsOption
{
    private readonly Option<string?> option = new("--texts")
    {
        Description =
            "A folder of texts in other languages, such as web.pt.json; see docs/languages.md. Default: SURVEY_TEXTS, else none.",
    };

    public void AddTo(Command command) => command.Add(option);

    public string? Folder(ParseResult parsed) => parsed.GetValue(option) ?? WebSettings.FromEnvironment().Texts;

    /// <summary>The texts with those of the folder. What is wrong with one is remarked, and English stands in for it.</summary>
    /// <exception cref="InputFaultException">There is no such folder.</exception>
    public TextLibrary Read(ParseResult parsed, Terminal terminal)
    {
        var folder = Folder(parsed);
        var (texts, problems) = SurveyTexts.Read(folder);
        if (folder is not null && !Directory.Exists(folder))
        {
            throw new InputFaultException(problems);
        }

        terminal.Problems(problems);
        return texts;
    }
}
