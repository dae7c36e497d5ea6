using System.CommandLine;
using Survey.Api.Web;

namespace Survey.Api.Commands;

/// <summary>The options of serving; everything else comes from the environment.</summary>
internal sealed class ServeOptions
{
    private readonly Option<string> urls = new("--urls")
    {
        Description = "Where to listen, separated by semicolons.",
        DefaultValueFactory = _ => WebSettings.DefaultUrl,
    };

    private readonly DatabaseOption data = new();
    private readonly TextsOption texts = new();

    public void AddTo(Command command)
    {
        command.Add(urls);
        data.AddTo(command);
        texts.AddTo(command);
    }

    /// <exception cref="InputFaultException">The environment holds a value that cannot be used.</exception>
    public WebSettings Settings(ParseResult parsed)
    {
        var settings = FromEnvironment() with { Data = data.Value(parsed), Texts = texts.Folder(parsed) };
        var isNamed = parsed.GetResult(urls) is { Implicit: false };
        return isNamed ? settings with { Urls = parsed.GetRequiredValue(urls) } : settings;
    }

    private static WebSettings FromEnvironment()
    {
        try
        {
            return WebSettings.FromEnvironment();
        }
        catch (FormatException fault)
        {
            throw new InputFaultException("serve/settings", "environment", fault.Message);
        }
    }
}
