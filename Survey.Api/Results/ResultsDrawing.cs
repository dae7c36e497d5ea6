using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Reports;
using Survey.Api.Web;

namespace Survey.Api.Results;

/// <summary>Pages and files of results, for whoever may see them.</summary>
internal static class ResultsDrawing
{
    /// <summary>What must be hidden of many answers in many groups is searched for once, which may take a while.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>The page that comes first.</summary>
    public const string Summary = "summary";

    /// <param name="place">What the page is made from.</param>
    /// <param name="scope">What can be seen.</param>
    /// <param name="request">The view that is asked for.</param>
    /// <param name="chapter">The id of a section; null is the first page.</param>
    /// <param name="cancel">Stops waiting.</param>
    public static Task<IResult> Page(
        ResultsPlace place,
        ResultsScope scope,
        ViewRequest request,
        string? chapter,
        CancellationToken cancel
    ) =>
        Draw(
            place,
            scope,
            request,
            (view, report) =>
            {
                chapter ??= scope.Shows(Summary) ? Summary : (report.Sections.Count > 0 ? report.Sections[0].Id : null);
                var section = report.Sections.FirstOrDefault(section => section.Id == chapter);
                return section is null && !(chapter == Summary && scope.Shows(Summary))
                    ? null
                    : Shown(place, scope, view, report, chapter!) with // one of the two
                    {
                        Chapter = section,
                    };
            },
            cancel
        );

    /// <param name="place">What the page is made from.</param>
    /// <param name="scope">What can be seen.</param>
    /// <param name="request">The view that is asked for; groups are those of the plan.</param>
    /// <param name="groups">The groups side by side.</param>
    /// <param name="cancel">Stops waiting.</param>
    public static Task<IResult> Profile(
        ResultsPlace place,
        ResultsScope scope,
        ViewRequest request,
        IReadOnlyList<string> groups,
        CancellationToken cancel
    ) =>
        Draw(
            place,
            scope,
            request with
            {
                By = null,
            },
            (view, report) =>
                ProfileView.Of(report, view, groups) is { } profile
                    ? Shown(place, scope, view, report, $"profile/{groups[0]}") with
                    {
                        Profile = profile,
                    }
                    : null,
            cancel
        );

    /// <param name="place">What the file is made from.</param>
    /// <param name="scope">What can be seen.</param>
    /// <param name="request">The view that is asked for.</param>
    /// <param name="file">Makes the file; null where there is none.</param>
    /// <param name="cancel">Stops waiting.</param>
    public static async Task<IResult> File(
        ResultsPlace place,
        ResultsScope scope,
        ViewRequest request,
        Func<Report, IResult?> file,
        CancellationToken cancel
    )
    {
        var language = LanguageChoice.Of(place.Context.Request, scope.Survey.Questionnaire.Languages);
        var (_, report, problem) = await place.Find(scope, request, language, cancel);
        return report is null ? NoView(place, scope, language, problem!) : file(report) ?? TypedResults.NotFound(); // one of the two
    }

    private static async Task<IResult> Draw(
        ResultsPlace place,
        ResultsScope scope,
        ViewRequest request,
        Func<View, Report, ResultsView?> page,
        CancellationToken cancel
    )
    {
        var language = LanguageChoice.Of(place.Context.Request, scope.Survey.Questionnaire.Languages);
        var (view, report, problem) = await place.Find(scope, request, language, cancel);
        return view is null ? NoView(place, scope, language, problem!) // one of the two
            : page(view, report!) is { } shown ? new RazorComponentResult<ResultsPage>(new { View = shown })
            : TypedResults.NotFound();
    }

    private static ResultsView Shown(ResultsPlace place, ResultsScope scope, View view, Report report, string page)
    {
        var words = new Words(scope.Survey.Questionnaire.Texts, report.Language);
        string AddressOf(string part) => $"{scope.Address}/{part}{view.Query}";
        var title = report.Sections.FirstOrDefault(section => section.Id == page)?.Title ?? report.Summary.Title;
        return new ResultsView
        {
            Shell = new Shell(words, new Said($"{title} – {report.Title}", page == Summary ? words.LanguageOfReports : null))
            {
                SurveyTitle = report.Title,
                Survey = scope.Survey.Id,
                Notice = place.Notices.Of(scope.Survey.Id),
                Languages = LanguageLink.Each(words, scope.Survey.Questionnaire.Languages, AddressOf(page)),
            },
            Name = scope.Name,
            Report = report,
            Chapters = report.Sections,
            HasSummary = scope.Shows(Summary),
            SentencesIn = words.LanguageOfReports,
            AddressOf = part => LanguageLink.In(AddressOf(part), report.Language),
            Form = ViewForm.Of(scope, view, page),
        };
    }

    private static RazorComponentResult<MessagePage> NoView(
        ResultsPlace place,
        ResultsScope scope,
        string language,
        ViewProblem problem
    )
    {
        var words = new Words(scope.Survey.Questionnaire.Texts, language);
        var shell = new Shell(words, words["view.title"])
        {
            SurveyTitle = scope.Survey.Questionnaire.Title.In(language),
            Survey = scope.Survey.Id,
            Notice = place.Notices.Of(scope.Survey.Id),
            Languages = LanguageLink.Each(words, scope.Survey.Questionnaire.Languages, scope.Address),
        };
        return new(
            new
            {
                View = new MessageView(
                    shell,
                    words["view.title"],
                    problem.In(words),
                    LanguageLink.In(scope.Address, language),
                    words["view.reset"]
                ),
            }
        )
        {
            StatusCode = StatusCodes.Status400BadRequest,
        };
    }
}
