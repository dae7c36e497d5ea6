using System.CommandLine;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Commands;

/// <summary><c>demo</c>: the web application on a throw-away database with the reconstructed answers, marked as such on every page.</summary>
internal static class DemoCommand
{
    private const string Survey = "digital-skills";
    private const string Answers = "guide-2021.csv";

    public static Command Create(Terminal terminal)
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen.",
            DefaultValueFactory = _ => WebSettings.DefaultUrl,
        };
        var command = new Command(
            "demo",
            """
            Starts the web application on a throw-away database with 24 reconstructed answers.

            Example:
              survey demo
            """
        )
        {
            urls,
        };
        command.SetAction((parsed, cancel) => RunAsync(terminal, parsed.GetRequiredValue(urls), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string urls, CancellationToken cancel)
    {
        var questionnaires = WebSettings.FromEnvironment().Questionnaires ?? SurveyCatalogue.FindFolder();
        var throwAway = Directory.CreateTempSubdirectory("survey-demo-");
        try
        {
            var data = Path.Combine(throwAway.FullName, "demo.db");
            var file = Path.Combine(questionnaires, Survey, Answers);
            await ImportCommand.StoreAsync(file, QuestionnaireFiles.Read(Path.Combine(questionnaires, Survey)), data, terminal);
            return await ServeCommand.RunAsync(
                terminal,
                new WebSettings
                {
                    Urls = urls,
                    Data = data,
                    Questionnaires = questionnaires,
                },
                cancel
            );
        }
        finally
        {
            throwAway.Delete(recursive: true);
        }
    }
}
