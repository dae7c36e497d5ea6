using System.CommandLine;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Commands;

/// <summary>
/// <c>demo</c>: the web application on a throw-away database with the reconstructed answers, which every page marks as such.
/// </summary>
internal sealed class DemoCommand : Command
{
    private const string Survey = "digital-skills";
    private const string Answers = "guide-2021.csv";

    private readonly Option<string> urls = new("--urls")
    {
        Description = "Where to listen.",
        DefaultValueFactory = _ => WebSettings.DefaultUrl,
    };

    private readonly Terminal terminal;

    public DemoCommand(Terminal terminal)
        : base(
            "demo",
            """
            Starts the web application on a throw-away database with 24 reconstructed answers.

            Example:
              survey demo
            """
        )
    {
        this.terminal = terminal;
        Add(urls);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var questionnaires = WebSettings.FromEnvironment().Questionnaires ?? SurveyCatalogue.FindFolder();
        var throwAway = Directory.CreateTempSubdirectory("survey-demo-");
        try
        {
            var data = Path.Combine(throwAway.FullName, "demo.db");
            var file = Path.Combine(questionnaires, Survey, Answers);
            var folder = QuestionnaireFiles.Read(Path.Combine(questionnaires, Survey));
            await ImportedAnswers.OfSoundFile(file, folder.Questionnaire, terminal).StoreAsync(data);
            var settings = new WebSettings
            {
                Urls = parsed.GetRequiredValue(urls),
                Data = data,
                Questionnaires = questionnaires,
            };
            return await ServeCommand.RunAsync(terminal, settings, cancel);
        }
        finally
        {
            throwAway.Delete(recursive: true);
        }
    }
}
