using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>How to continue later.</summary>
public sealed record LaterView
{
    public required Shell Shell { get; init; }

    /// <summary>The whole address that opens them on any device.</summary>
    public required string Link { get; init; }

    /// <summary>The last day on which it works.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Continues in this browser.</summary>
    public required string Resume { get; init; }

    /// <summary>Opens the respondent's e-mail program with the link in a new message; the server sends nothing.</summary>
    public string MailAddress =>
        $"mailto:?subject={Uri.EscapeDataString(Shell.SurveyTitle ?? "")}&body={Uri.EscapeDataString(Link)}";
}
