using System.Globalization;

namespace Survey.Api.Web;

/// <summary>The settings of the web application.</summary>
internal sealed record WebSettings
{
    public const string DefaultUrl = "http://localhost:5080";

    public const string DefaultData = "data/survey.db";

    private const string DefaultDrain = "2";

    private const int DefaultDraftMegabytes = 1_000;

    /// <summary>The rest of the 30 seconds of a shutdown is for requests in progress.</summary>
    private const int LongestDrain = 15;

    /// <summary>Where to listen, separated by semicolons.</summary>
    public string Urls { get; init; } = DefaultUrl;

    /// <summary>
    /// A PostgreSQL connection string, which names a <c>Host</c>, or a SQLite file, which is created if missing. The keys for
    /// cookies are kept in the PostgreSQL database, or in <c>FILE.keys</c>.
    /// </summary>
    public string Data { get; init; } = DefaultData;

    /// <summary>
    /// The folder with one folder per questionnaire; null takes <c>questionnaires</c> here or above, else those inside the
    /// program.
    /// </summary>
    public string? Questionnaires { get; init; }

    /// <summary>The folder of texts in languages that the product does not have; null for none.</summary>
    public string? Texts { get; init; }

    /// <summary>The folder for hourly backups of the SQLite file; null for none.</summary>
    public string? Backups { get; init; }

    /// <summary>
    /// Who runs the surveys and is responsible for the answers, as the privacy statement names it; null leaves it unnamed.
    /// </summary>
    public string? Organiser { get; init; }

    /// <summary>Where the organiser can be reached, such as an e-mail address.</summary>
    public string? Contact { get; init; }

    /// <summary>The address that people use, where it differs from the one listened on. Links are made with it.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Addresses or networks of trusted proxies on other machines, whose headers name the client.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Whether browsers use https, also when it ends at a proxy; then cookies are Secure.</summary>
    public bool IsSecure
    {
        get => field || PublicUrl?.Scheme == Uri.UriSchemeHttps;
        init;
    }

    /// <summary>Whether each network has a limit; drills and benchmarks send everything from one network.</summary>
    public bool HasRateLimits { get; init; } = true;

    /// <summary>How many million characters all drafts together may hold.</summary>
    public int DraftMegabytes { get; init; } = DefaultDraftMegabytes;

    /// <summary>How long readiness fails before the port closes, so that a proxy can redirect people first.</summary>
    public TimeSpan Drain { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// From the environment: SURVEY_URLS, SURVEY_DATA or ConnectionStrings__Survey, SURVEY_QUESTIONNAIRES, SURVEY_TEXTS, SURVEY_BACKUPS,
    /// SURVEY_PUBLIC_URL, SURVEY_PROXIES, SURVEY_SECURE, SURVEY_RATE_LIMITS, SURVEY_ORGANISER, SURVEY_CONTACT, SURVEY_DRAFTS_MB,
    /// SURVEY_DRAIN.
    /// </summary>
    /// <exception cref="SettingException">
    /// SURVEY_PUBLIC_URL is not an address, SURVEY_DRAIN is not a number of seconds, or a flag is neither true nor false.
    /// </exception>
    public static WebSettings FromEnvironment() =>
        new()
        {
            Urls = Variable("SURVEY_URLS") ?? DefaultUrl,
            Data = Variable("SURVEY_DATA") ?? Variable("ConnectionStrings__Survey") ?? DefaultData,
            Questionnaires = Variable("SURVEY_QUESTIONNAIRES"),
            Texts = Variable("SURVEY_TEXTS"),
            Backups = Variable("SURVEY_BACKUPS"),
            Organiser = Variable("SURVEY_ORGANISER"),
            Contact = Variable("SURVEY_CONTACT"),
            PublicUrl = Variable("SURVEY_PUBLIC_URL") is { } address ? AddressOf(address) : null,
            Proxies = Variable("SURVEY_PROXIES")
                ?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                ?? [],
            IsSecure = FlagOf("SURVEY_SECURE", Variable("SURVEY_SECURE")) ?? false,
            HasRateLimits = FlagOf("SURVEY_RATE_LIMITS", Variable("SURVEY_RATE_LIMITS")) ?? true,
            DraftMegabytes = Variable("SURVEY_DRAFTS_MB") is { } megabytes
                ? CountOf("SURVEY_DRAFTS_MB", megabytes)
                : DefaultDraftMegabytes,
            Drain = SecondsOf(Variable("SURVEY_DRAIN") ?? DefaultDrain),
        };

    private static Uri AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : throw new SettingException($"SURVEY_PUBLIC_URL is '{text}': name an address such as https://survey.example.org.");

    /// <summary>Null where the variable is not set or empty.</summary>
    /// <exception cref="SettingException">It is neither true nor false.</exception>
    internal static bool? FlagOf(string name, string? value) =>
        value?.Trim().ToLowerInvariant() switch
        {
            null or "" => null,
            "true" or "1" or "yes" or "on" => true,
            "false" or "0" or "no" or "off" => false,
            _ => throw new SettingException($"{name} is '{value}': write true or false (or 1, 0, yes, no, on, off)."),
        };

    private static int CountOf(string variable, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw new SettingException($"{variable} is '{text}': name a whole number above 0.");

    private static TimeSpan SecondsOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LongestDrain
            ? TimeSpan.FromSeconds(seconds)
            : throw new SettingException($"SURVEY_DRAIN is '{text}': name a number of seconds from 0 to {LongestDrain}.");

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);
}
