using Survey.Analysis.Problems;

namespace Survey.Api.Surveys;

/// <summary>What can be used of a survey's files.</summary>
/// <param name="Id">The survey's id.</param>
/// <param name="State">How far it is what the files say.</param>
/// <param name="Problems">What their author must mend.</param>
internal sealed record SurveyReading(string Id, SurveyState State, IReadOnlyList<Problem> Problems)
{
    /// <summary>
    /// What should be mended and takes nothing away: texts beside the questionnaire, for which English stands in, and former names in
    /// the plan.
    /// </summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];

    /// <summary>Null exactly when it is not served.</summary>
    public ServedSurvey? Served { get; init; }

    /// <summary>What the operator reads; null where there is nothing to say.</summary>
    public string? Remark =>
        State switch
        {
            SurveyState.AsWritten => null,
            SurveyState.WithoutPlan => $"{Id}: reports do without the files that have problems; everything else works.",
            SurveyState.LastGood => $"{Id}: the questionnaire has problems, so the version that was served last is used instead.",
            SurveyState.FolderMissing =>
                $"{Id}: its folder is gone and it has answers. Nobody can begin or change answers; with a receipt they can still be read "
                    + "and erased, and they can be exported. Put the folder back to serve it again.",
            _ => $"{Id}: not served, because its questionnaire has problems and no version of it was served before.",
        };
}
