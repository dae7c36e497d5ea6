using Survey.Analysis.Reports;
using Survey.Api.Web;

namespace Survey.Api.Results;

/// <summary>A chapter of a survey's report.</summary>
public sealed record ChapterView
{
    public required Shell Shell { get; init; }

    /// <summary>Whose key it is.</summary>
    public required string Name { get; init; }

    public required Report Report { get; init; }

    public required Section Chapter { get; init; }

    /// <summary>
    /// The language of the report's own sentences where the page has another one: a language that lacks some of them gets them marked
    /// as English together.
    /// </summary>
    public required string? SentencesIn { get; init; }

    /// <summary>The address of a chapter in this view.</summary>
    public required Func<Section, string> AddressOf { get; init; }

    /// <summary>Where the whole report is as JSON.</summary>
    public required string Data { get; init; }
}
