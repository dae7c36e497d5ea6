using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;
using Survey.Api.Surveys;

namespace Survey.Api.Results;

/// <summary>A view of a survey's results that can be shown to whoever asks.</summary>
internal sealed record View
{
    public required OpenSurvey Survey { get; init; }

    public required Audience Audience { get; init; }

    /// <summary>All answers.</summary>
    public required ResponseSet Answers { get; init; }

    public required string Language { get; init; }

    /// <summary>Counts below this are hidden; 0 hides nothing.</summary>
    public required int MinCell { get; init; }

    /// <summary>The smallest count as the address has it; null where it has none.</summary>
    public int? Min { get; init; }

    /// <summary>The breakdown; null is the plan's.</summary>
    public string? By { get; init; }

    /// <summary>Each condition that the respondents meet.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>All conditions together; null is everyone.</summary>
    public Condition? Where =>
        Conditions switch
        {
            [] => null,
            [var only] => only,
            _ => Condition.Parse(string.Join(" and ", Conditions.Select(condition => $"({condition.Text})"))),
        };

    public double Confidence { get; init; } = ReportOptions.DefaultConfidence;

    /// <summary>Whether it is among what is protected together with the report, and not the report itself.</summary>
    public bool IsPart => Audience.MinCell is not null && (By is not null || Conditions.Count > 0);

    /// <summary>The view in an address, from the question mark on, without the language; empty where all is as planned.</summary>
    public string Query
    {
        get
        {
            var query = new QueryBuilder();
            if (By is not null)
            {
                query.Add("by", By);
            }

            foreach (var condition in Conditions)
            {
                query.Add("where", condition.Text);
            }

            if (Min is { } min)
            {
                query.Add("min", min.ToString(CultureInfo.InvariantCulture));
            }

            if (Confidence != ReportOptions.DefaultConfidence)
            {
                query.Add("confidence", Confidence.ToString(CultureInfo.InvariantCulture));
            }

            return query.ToQueryString().Value ?? "";
        }
    }
}
