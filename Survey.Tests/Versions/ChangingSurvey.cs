using System.Text.Json.Nodes;
using Survey.Api.Commands;
using Survey.Tests.Answering;
using Survey.Tests.Storage;

namespace Survey.Tests.Versions;

/// <summary>A survey in a folder of its own, whose files change between two starts of the server.</summary>
internal sealed class ChangingSurvey(Provider provider) : IDisposable
{
    public const string Id = "digital-skills";

    private readonly TestDatabase test = new(provider);
    private readonly TemporaryFolder questionnaires = new();

    /// <summary>Of the answer that was sent last.</summary>
    public string Receipt { get; private set; } = "";

    public TemporaryFolder Folder => test.Folder;

    public string Questionnaires => questionnaires.Path;

    public string Address => test.Address;

    public void Dispose()
    {
        test.Dispose();
        questionnaires.Dispose();
    }

    public string File(string name)
    {
        var folder = Path.Combine(questionnaires.Path, Id);
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            foreach (var file in Directory.GetFiles(Example.DigitalSkillsFolder, "*.json"))
            {
                System.IO.File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }
        }

        return Path.Combine(folder, name);
    }

    public void Change(Action<JsonNode> change, string file = "questionnaire.json")
    {
        var definition = JsonNode.Parse(System.IO.File.ReadAllText(File(file)))!;
        change(definition);
        System.IO.File.WriteAllText(File(file), definition.ToJsonString());
    }

    public Task<RunningApp> Start()
    {
        File("questionnaire.json");
        return RunningApp.Start(test.Folder, questionnaires.Path, plain => plain with { Data = test.Address });
    }

    /// <summary>Starts the server once, so that the questionnaire is kept, and sends answers to it.</summary>
    public async Task Serve(int answers = 0)
    {
        await using var app = await Start();
        for (var i = 0; i < answers; i++)
        {
            var questionnaire = app.Questionnaire(Id);
            var submission = Survey.Api.Responses.Submission.Of(questionnaire, "en", ValidAnswers.To(questionnaire, i));
            Receipt = (await app.Submissions.Submit(submission, Survey.Api.Storage.Secret.Create()))!.Code;
        }
    }

    /// <summary>A command on the survey and its database.</summary>
    public (int ExitCode, string Output, string Error) Run(string command, params string[] arguments) =>
        RunCommand(command, [.. arguments, "--data", test.Address, "--survey", Id, "--questionnaires", questionnaires.Path]);

    /// <summary>A command without a survey.</summary>
    public (int ExitCode, string Output, string Error) RunOnAll(string command, params string[] arguments) =>
        RunCommand(command, ["--data", test.Address, .. arguments]);

    /// <summary>A command without a database.</summary>
    public static (int ExitCode, string Output, string Error) RunCommand(string command, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var run = CommandLine.RunAsync([command, .. arguments], new Terminal(output, error));
        return (run.GetAwaiter().GetResult(), output.ToString(), error.ToString());
    }

    public static JsonNode Question(JsonNode definition, string name) =>
        Elements(definition).SelectMany(elements => elements).Single(element => (string?)element!["name"] == name)!;

    public static List<JsonArray> Elements(JsonNode definition) =>
        [.. definition["pages"]!.AsArray().Select(page => page!["elements"]!.AsArray())];
}
