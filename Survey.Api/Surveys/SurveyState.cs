namespace Survey.Api.Surveys;

/// <summary>How far a survey is what its files say.</summary>
internal enum SurveyState
{
    AsWritten,

    /// <summary>The plan or the figures on countries have problems: results do without them.</summary>
    WithoutPlan,

    /// <summary>The questionnaire has problems: the version that was served last is used instead.</summary>
    LastGood,

    /// <summary>The folder is gone, and there are answers: nobody can begin, and what was answered can be read and erased.</summary>
    FolderMissing,

    /// <summary>The questionnaire has problems, and there is no earlier version.</summary>
    NotServed,
}
