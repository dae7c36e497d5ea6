using System.CommandLine;
using Survey.Api.Access;
using Survey.Api.Hosting;
using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Api.Commands;

/// <summary><c>serve</c>, which is also what runs without a command: starts the web application.</summary>
internal sealed class ServeCommand : Command
{
    public ServeCommand(Terminal terminal)
        : base(
            "serve",
            """
            Starts the web application at http://localhost:5080 on the SQLite file data/survey.db.

            Example:
              survey serve --urls http://localhost:8080 --data /srv/survey/survey.db
            """
        ) => AddTo(this, terminal);

    /// <summary>Gives a command the options and the action of serving: this command, and the program without a command.</summary>
    public static void AddTo(Command command, Terminal terminal)
    {
        var options = new ServeOptions();
        options.AddTo(command);
        command.SetAction((parsed, cancel) => RunAsync(terminal, options.Settings(parsed), cancel));
    }

    /// <summary>Runs until it is asked to stop.</summary>
    /// <exception cref="InputFaultException">The database cannot be used.</exception>
    public static async Task<int> RunAsync(Terminal terminal, WebSettings settings, CancellationToken cancel)
    {
        await using var app = Build(settings);
        await StartAsync(app, settings, cancel);
        foreach (var url in app.Urls)
        {
            terminal.Say($"Questionnaires: {url}/");
            terminal.Say($"Results: {url}/results");
        }

        await SayFirstLink(terminal, app, settings);

        terminal.Say($"Answers are kept in {DataAddress.Parse(settings.Data)}. Stop with Ctrl+C.");
        await app.WaitForShutdownAsync(cancel);
        return ExitCode.Success;
    }

    /// <summary>
    /// On standard output only: no log may hold what signs in. A disk that is full now must not keep answers from being read.
    /// </summary>
    private static async Task SayFirstLink(Terminal terminal, WebApplication app, WebSettings settings)
    {
        try
        {
            if (await app.Services.GetRequiredService<SignInLinks>().OfFirstAdministrator() is { } code)
            {
                var address = settings.PublicUrl?.GetLeftPart(UriPartial.Authority) ?? app.Urls.First();
                terminal.Say($"Sign in as administrator, once and within a day: {address}/sign-in/{code}");
            }
        }
        catch (DatabaseUnavailableException fault)
        {
            terminal.Remark($"No sign-in link could be made: {fault.Message}");
        }
    }

    private static async Task StartAsync(WebApplication app, WebSettings settings, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception fault) when (fault is IOException or FormatException or InvalidOperationException)
        {
            throw new InputFaultException(
                "serve/cannot-listen",
                settings.Urls,
                $"{fault.Message} Choose another address with --urls."
            );
        }
    }

    private static WebApplication Build(WebSettings settings)
    {
        try
        {
            return WebApp.Build(settings);
        }
        catch (Exception fault) when (fault is DatabaseException or DirectoryNotFoundException or FormatException)
        {
            throw new InputFaultException("serve/cannot-start", DataAddress.Parse(settings.Data).ToString(), fault.Message);
        }
    }
}
