using Microsoft.AspNetCore.Mvc;

namespace Survey.Api.Results;

/// <summary>What an address says about the view of results that it shows. <see cref="ViewReader"/> checks it.</summary>
/// <param name="By">The breakdown, a variable.</param>
/// <param name="Where">Conditions, all of which hold for the respondents that are shown.</param>
/// <param name="Lang">The language.</param>
/// <param name="Min">The smallest count to show.</param>
/// <param name="Confidence">The confidence level of intervals.</param>
internal sealed record ViewRequest(
    [property: FromQuery(Name = "by")] string? By = null,
    [property: FromQuery(Name = "where")] string[]? Where = null,
    [property: FromQuery(Name = "lang")] string? Lang = null,
    [property: FromQuery(Name = "min")] string? Min = null,
    [property: FromQuery(Name = "confidence")] string? Confidence = null
);
