using Microsoft.AspNetCore.Mvc;
using Survey.Api.Results;

namespace Survey.Api.Asking;

/// <summary>What the address of a cross-tab says.</summary>
public sealed record CrossTabQuery
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

    /// <summary>Conditions of the questionnaire's condition language, all of which hold.</summary>
    [FromQuery(Name = "where")]
    public string[]? Where { get; init; }

    /// <summary>Of labels and sentences.</summary>
    [FromQuery(Name = "lang")]
    public string? Language { get; init; }

    /// <summary>The smallest count to show, which researchers choose.</summary>
    [FromQuery(Name = "min")]
    public string? Min { get; init; }

    /// <summary>Of intervals.</summary>
    [FromQuery(Name = "confidence")]
    public string? Confidence { get; init; }

    /// <summary><c>off</c> counts every answer once.</summary>
    [FromQuery(Name = "weights")]
    public string? Weights { get; init; }

    internal string? ColumnNames => Columns ?? By;

    /// <summary>What every view of results can be asked for.</summary>
    internal ViewRequest View => new(Where: Where, Lang: Language, Min: Min, Confidence: Confidence);
}
