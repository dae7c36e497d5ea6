using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Survey.Analysis.Questionnaires;
using Survey.Api.Answering;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Tests.Storage;

namespace Survey.Tests.Versions;

/// <summary>One survey for each kind of change: served, answered, begun, changed and served again.</summary>
public abstract class ChangedSurveys(Provider provider) : IAsyncLifetime
{
    private readonly TestDatabase database = new(provider);
    private readonly TemporaryFolder questionnaires = new();
    private readonly Dictionary<string, string> receipts = [];
    private readonly Dictionary<string, string> drafts = [];
    private readonly Dictionary<string, (int ExitCode, string Output, string Error)> imports = [];
    private readonly ConcurrentDictionary<(string Kind, string Situation), Lazy<Task<string>>> cells = new();
    private readonly Dictionary<string, Questionnaire> earlier = [];

    internal RunningApp App { get; private set; } = null!;

    /// <summary>How a situation went after a kind of change; each is tried once.</summary>
    public Task<string> Cell(string kind, string situation) =>
        cells.GetOrAdd((kind, situation), _ => new(() => ChangeCells.Situations[situation](new ChangeCells(this, kind)))).Value;

    /// <summary>What was asked before the change.</summary>
    internal Questionnaire Before(string id) => earlier[id];

    public static string IdOf(string kind) => kind.Replace(' ', '-');

    public async ValueTask InitializeAsync()
    {
        foreach (var id in KindOfChange.All.Keys.Select(IdOf))
        {
            Write(id, "questionnaire.json", KindOfChange.Questionnaire);
            Write(id, "report.json", KindOfChange.Plan);
        }

        await using (var before = await Start())
        {
            foreach (var id in KindOfChange.All.Keys.Select(IdOf))
            {
                earlier[id] = before.Questionnaire(id);
                receipts[id] = await Answer(before, id);
                drafts[id] = await Begin(before, id);
                Run("export", id, "--raw", "--exact-times", "--out", Older(id));
            }
        }

        foreach (var (kind, change) in KindOfChange.All)
        {
            var all = JsonNode.Parse(KindOfChange.Questionnaire)!;
            change(all);
            Write(IdOf(kind), "questionnaire.json", all.ToJsonString());
        }

        foreach (var id in KindOfChange.All.Keys.Select(IdOf))
        {
            imports[id] = Import(id);
        }

        App = await Start();
    }

    /// <summary>How the older export was imported, under another id, after the change.</summary>
    public (int ExitCode, string Output, string Error) ImportOf(string id) => imports[id];

    public static string CopyOf(string id) => $"copy-{id}";

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        questionnaires.Dispose();
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    public string ReceiptOf(string id) => receipts[id];

    public string DraftOf(string id) => drafts[id];

    private string Older(string id) => database.Folder.File($"{id}.older.csv");

    public string File(string name) => database.Folder.File(name);

    public (int ExitCode, string Output, string Error) Run(string command, string id, params string[] arguments) =>
        ChangingSurvey.RunCommand(
            command,
            [.. arguments, "--data", database.Address, "--survey", id, "--questionnaires", questionnaires.Path]
        );

    private (int ExitCode, string Output, string Error) Import(string id)
    {
        var (lines, again) = (System.IO.File.ReadAllLines(Older(id)), File($"{id}.again.csv"));
        var row = $"{CopyOf(id)}{lines[1][lines[1].IndexOf(',', StringComparison.Ordinal)..]}";
        System.IO.File.WriteAllLines(again, [lines[0], row]);
        return Run("import", id, again);
    }

    private static async Task<string> Answer(RunningApp app, string id)
    {
        var submission = Submission.Of(app.Questionnaire(id), "en", Answers());
        return (await app.Submissions.Submit(submission, Secret.Create()))!.Code;
    }

    private static Task<string> Begin(RunningApp app, string id)
    {
        var version = ((SurveyCatalogue)app.Services.GetService(typeof(SurveyCatalogue))!).Find(id)!.Version;
        return app.Drafts.Create(
            new ResponseDraft
            {
                Survey = id,
                Language = "en",
                Answers = Answers(),
                Version = version,
                BegunWith = version,
                IsOnOwnDevice = true,
            }
        );
    }

    internal static Dictionary<string, AnswerValue> Answers() =>
        new()
        {
            ["place"] = new TextValue("north"),
            ["goals"] = new ListValue(["sell", "reach", "other"]),
            ["goals-Comment"] = new TextValue("to rest"),
            ["why"] = new TextValue("because"),
            ["now"] = new RowsValue(new Dictionary<string, string> { ["web"] = "no", ["fax"] = "yes" }),
            ["want"] = new RowsValue(new Dictionary<string, string> { ["web"] = "yes", ["fax"] = "yes" }),
            ["years"] = new NumberValue(40),
            ["open"] = new FlagValue(true),
            ["rate"] = new TextValue("4"),
        };

    private Task<RunningApp> Start() =>
        RunningApp.Start(database.Folder, questionnaires.Path, plain => plain with { Data = database.Address });

    private void Write(string id, string name, string content)
    {
        var folder = Directory.CreateDirectory(Path.Combine(questionnaires.Path, id)).FullName;
        System.IO.File.WriteAllText(Path.Combine(folder, name), content);
    }
}

public sealed class ChangedSurveysOnSqlite() : ChangedSurveys(Provider.Sqlite);

public sealed class ChangedSurveysOnPostgres() : ChangedSurveys(Provider.Postgres);
