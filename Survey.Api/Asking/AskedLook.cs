using Microsoft.AspNetCore.Mvc;

namespace Survey.Api.Asking;

/// <summary>What the address says of how the page draws a cross-tab, and what its form was sent with.</summary>
public sealed record AskedLook
{
    /// <summary><c>off</c> draws no letters.</summary>
    public const string Off = "off";

    /// <summary>One of <see cref="AskedMeasure"/>, in lower case; the first where it is none.</summary>
    [FromQuery(Name = "measure")]
    public string? Measure { get; init; }

    [FromQuery(Name = "letters")]
    public string? Letters { get; init; }

    /// <summary>A question to choose a filter of, which the address does not keep.</summary>
    [FromQuery(Name = "on")]
    public string? On { get; init; }

    /// <summary>Whether the form nests the second column question in the first.</summary>
    [FromQuery(Name = "nested")]
    public string? Nested { get; init; }

    /// <summary>The form's button, which leads to the address of what was chosen.</summary>
    [FromQuery(Name = "show")]
    public string? Show { get; init; }

    public bool HasLetters => Letters != Off;

    public AskedMeasure Drawn => Enum.TryParse<AskedMeasure>(Measure, ignoreCase: true, out var known) ? known : default;
}
