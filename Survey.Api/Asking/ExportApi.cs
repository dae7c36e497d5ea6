using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Excel;
using Survey.Analysis.Excel.Answers;
using Survey.Analysis.Interchange;
using Survey.Api.Access;
using Survey.Api.Responses;
using Survey.Api.Results;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Asking;

/// <summary>The report as a file, and for researchers the answers themselves.</summary>
internal static class ExportApi
{
    public static IEndpointRouteBuilder MapExportApi(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGroup("/api/v1/surveys/{id}")
            .RequireAuthorization(AccessRoles.Partner)
            .WithTags("Results")
            .AddEndpointFilter<RouteGroupBuilder, NotedLooks>()
            .MapGet("/export.{format}", Export)
            .WithName("Export")
            .WithSummary(
                "The report as xlsx, csv or json, in any view; with raw=true the answers as xlsx or csv, for researchers."
            )
            .Produces<object>(StatusCodes.Status200OK, AskedFile.Workbook)
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        return routes;
    }

    internal static async Task<Results<FileContentHttpResult, FileStreamHttpResult, ProblemHttpResult>> Export(
        string id,
        string format,
        [AsParameters] ProgramsPlace place,
        [AsParameters] ViewRequest request,
        WebSettings settings,
        CancellationToken cancel,
        bool raw = false
    )
    {
        if (place.Find(id) is not { } survey)
        {
            return ApiProblem.NotFound();
        }

        if (AskedFile.Of(format) is not { } file || (raw && file.Ending == AskedFile.Json))
        {
            return ApiProblem.NotFound(
                "export/format",
                raw
                    ? "Answers are exported as .xlsx or .csv."
                    : $"A report is exported as {string.Join(", ", AskedFile.All.Select(known => $".{known.Ending}"))}."
            );
        }

        if (raw)
        {
            return place.Key.Role == AccessRoles.Partner
                ? ApiProblem.Forbidden()
                : await Answers(place, survey, file, settings, cancel);
        }

        var (report, problem) = await AskedReports.Of(place, survey, request, cancel);
        return report is null ? problem! : file.Answer(report, survey.Id); // one of the two
    }

    /// <summary>Written to a file first: the answers may be more than memory holds, and the database must not wait for readers.</summary>
    private static async Task<FileStreamHttpResult> Answers(
        ProgramsPlace place,
        OpenSurvey survey,
        AskedFile file,
        WebSettings settings,
        CancellationToken cancel
    )
    {
        var (view, _) = await place.Views.Read(
            new ResultsScope(survey, Audience.Of(place.Key, survey), $"/results/{survey.Id}"),
            new ViewRequest(),
            survey.Language(null),
            cancel
        );
        var daysOnly = survey.Folder.IsPlanUnused || survey.Plan?.Disclosure.HidesCounts == true;
        var target = new FileStream(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            bufferSize: 1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        await Task.Run(
            () =>
            {
                if (file.Type == AskedFile.Workbook)
                {
                    ExcelReport.WriteAnswers(RawAnswers.Of(view!.Answers, daysOnly: daysOnly), target); // nothing is asked of it
                }
                else
                {
                    WriteCsv(target, survey, settings, daysOnly);
                }
            },
            cancel
        );
        target.Position = 0;
        return TypedResults.Stream(target, file.Type, $"{survey.Id}-answers.{file.Ending}");
    }

    private static void WriteCsv(Stream target, OpenSurvey survey, WebSettings settings, bool daysOnly) =>
        AnswersCsv.Write(
            target,
            survey.Union.Questionnaire,
            StoredResponses.Read(settings.Data, survey.Union, new RowReading(survey.Id, _ => { })),
            new AnswersCsvOptions { DaysOnly = daysOnly, Union = survey.Union }
        );
}
