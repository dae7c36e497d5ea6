using Microsoft.AspNetCore.Mvc;

namespace Survey.Api.Asking;

/// <summary>What the address of a cross-tab says.</summary>
internal sealed record CrossTabQuery
{
    /// <summary>Variables, matrices or patterns, with commas.</summary>
    [FromQuery(Name = "rows")]
    public string? Rows { get; init; }

    /// <summary>As the rows; <c>outer&gt;inner</c> nests one in another.</summary>
    [FromQuery(Name = "columns")]
    public string? Columns { get; init; }

    /// <summary>Another name for the columns.</summary>
    [FromQuery(Name = "by")]
    public string? By { get; init; }

    /// <summary>Each <c>question:code,code</c>: who chose any of these options.</summary>
    [FromQuery(Name = "filter")]
    public string[]? Filter { get; init; }

    /// <summary>A condition of the questionnaire's condition language.</summary>
    [FromQuery(Name = "where")]
    public string? Where { get; init; }

    /// <summary>Of labels and sentences.</summary>
    [FromQuery(Name = "lang")]
    public string? Language { get; init; }

    /// <summary>The smallest count to show, which researchers choose.</summary>
    [FromQuery(Name = "min")]
    public int? Min { get; init; }

    /// <summary>Of intervals, between 0 and 1.</summary>
    [FromQuery(Name = "confidence")]
    public double? Confidence { get; init; }

    /// <summary><c>off</c> counts every answer once.</summary>
    [FromQuery(Name = "weights")]
    public string? Weights { get; init; }
}
