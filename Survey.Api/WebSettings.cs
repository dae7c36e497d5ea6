namespace Survey.Api;

/// <summary>What the web application is started with.</summary>
internal sealed record WebSettings
{
    public const string DefaultUrl = "http://localhost:5080";

    public const string DefaultData = "data/survey.db";

    /// <summary>Where to listen, separated by semicolons.</summary>
    public string Urls { get; init; } = DefaultUrl;

    /// <summary>
    /// A connection string of PostgreSQL, which names a <c>Host</c>, or a SQLite file, which is made where there is none. The keys
    /// for cookies are kept in the database, or in <c>FILE.keys</c>.
    /// </summary>
    public string Data { get; init; } = DefaultData;

    /// <summary>The folder with a folder for each questionnaire; null looks where the program is and in the folders above.</summary>
    public string? Questionnaires { get; init; }

    /// <summary>The folder for hourly copies of the SQLite file; null makes none.</summary>
    public string? Backups { get; init; }

    /// <summary>Who runs the surveys and is responsible for the answers, as the privacy statement names it; null leaves it unnamed.</summary>
    public string? Organiser { get; init; }

    /// <summary>Where the organiser can be reached, such as an e-mail address.</summary>
    public string? Contact { get; init; }

    /// <summary>Whether browsers reach it over https, also when that ends at a proxy: cookies are Secure then.</summary>
    public bool IsSecure { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// From the environment: SURVEY_URLS, SURVEY_DATA or ConnectionStrings__Survey, SURVEY_QUESTIONNAIRES, SURVEY_SECURE,
    /// SURVEY_BACKUPS, SURVEY_ORGANISER, SURVEY_CONTACT.
    /// </summary>
    public static WebSettings FromEnvironment() => new()
    {
        Urls = Environment.GetEnvironmentVariable("SURVEY_URLS") ?? DefaultUrl,
        Data = Environment.GetEnvironmentVariable("SURVEY_DATA")
            ?? Environment.GetEnvironmentVariable("ConnectionStrings__Survey") ?? DefaultData,
        Questionnaires = Environment.GetEnvironmentVariable("SURVEY_QUESTIONNAIRES"),
        Backups = Environment.GetEnvironmentVariable("SURVEY_BACKUPS"),
        Organiser = Environment.GetEnvironmentVariable("SURVEY_ORGANISER"),
        Contact = Environment.GetEnvironmentVariable("SURVEY_CONTACT"),
        IsSecure = Environment.GetEnvironmentVariable("SURVEY_SECURE") == "true",
    };
}
