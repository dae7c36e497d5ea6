using System.Diagnostics;
using Survey.Tests.Questionnaires;

namespace Survey.Tests.Commands;

/// <summary>Runs the program as a person would: a process of its own, in the repository's folder or another.</summary>
internal static class CommandProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static (int ExitCode, string Output, string Error) Run(params string[] arguments) =>
        RunIn(ProjectFolder.Root, arguments);

    public static (int ExitCode, string Output, string Error) RunIn(string folder, params string[] arguments) =>
        DotnetIn(folder, [typeof(Survey.Api.Web.WebSettings).Assembly.Location, .. arguments]);

    /// <summary>The SDK's command, as written in the README.</summary>
    public static (int ExitCode, string Output, string Error) Dotnet(params string[] arguments) =>
        DotnetIn(ProjectFolder.Root, arguments);

    private static (int ExitCode, string Output, string Error) DotnetIn(string folder, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience), $"{string.Join(' ', arguments)} did not end.");
        return (process.ExitCode, output, error.Result);
    }
}
