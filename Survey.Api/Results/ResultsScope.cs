using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;
using Survey.Api.Surveys;

namespace Survey.Api.Results;

/// <summary>The results that somebody may see, and where.</summary>
/// <param name="Survey">Whose results.</param>
/// <param name="Audience">Who looks.</param>
/// <param name="Address">Where the pages are, such as <c>/results/digital-skills</c>.</param>
internal sealed record ResultsScope(OpenSurvey Survey, Audience Audience, string Address)
{
    /// <summary>Whose key it is; null where nobody is signed in.</summary>
    public string? Name { get; init; }

    /// <summary>The answers that are shown; null is those of now.</summary>
    public ResponseSet? Answers { get; init; }

    /// <summary>The ids of the chapters that can be seen; null is all.</summary>
    public IReadOnlyList<string>? Chapters { get; init; }

    /// <summary>The breakdowns that can be chosen besides the plan's own; null is all.</summary>
    public IReadOnlyList<string>? Breakdowns { get; init; }

    public bool Shows(string chapter) => Chapters?.Contains(chapter) != false;

    /// <summary>The questions that can be chosen as a breakdown or for a condition.</summary>
    public IEnumerable<string> Choices(View view) =>
        Audience.MinCell is null
            ? view
                .Answers.Columns.Where(choice => !choice.IsMultiple && choice.Variable == choice.Question.Name)
                .Select(choice => choice.Variable)
            : ProtectedViews.BreakdownsOf(view.Survey.Folder).Where(choice => Breakdowns?.Contains(choice) != false);

    /// <summary>Why a view is not for them; null where it is.</summary>
    public ViewProblem? Beyond(View view)
    {
        var asked = view.Conditions.SelectMany(condition => condition.Variables);
        return Breakdowns is not null && (view.By is null ? asked : asked.Append(view.By)).Except(Breakdowns).Any()
            ? new("results/protected", "view.protected-by", string.Join(", ", Breakdowns))
            : null;
    }
}
