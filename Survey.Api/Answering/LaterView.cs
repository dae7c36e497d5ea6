using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>How to continue later.</summary>
public sealed record LaterView
{
    /// <summary>The form field with the secret of the link that the page shows.</summary>
    public const string LinkField = "link";

    public required Shell Shell { get; init; }

    /// <summary>Names the draft.</summary>
    public required string Token { get; init; }

    /// <summary>The secret in the link; null where none is shown, because only its hash is stored.</summary>
    public required string? Secret { get; init; }

    /// <summary>The whole address that opens the draft on any device, once; null as above.</summary>
    public required string? Link { get; init; }

    /// <summary>The receipt of the response that is being changed, which opens the changes; null for new answers.</summary>
    public required string? Receipt { get; init; }

    /// <summary>The last day on which it works.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Makes another link.</summary>
    public required string Action { get; init; }

    /// <summary>Continues in this browser.</summary>
    public required string Continue { get; init; }

    /// <summary>Whether this browser finds the draft again without the link.</summary>
    public required bool IsRemembered { get; init; }

    /// <summary>Opens the respondent's e-mail program with the link in a new message; the server sends nothing.</summary>
    public string MailAddress =>
        $"mailto:?subject={Uri.EscapeDataString(Shell.SurveyTitle ?? "")}&body={Uri.EscapeDataString(Link ?? "")}";
}
