namespace Survey.Analysis.Plans;

/// <summary>The order of the rows of a distribution.</summary>
internal enum CategoryOrder
{
    /// <summary>As in the questionnaire.</summary>
    Form,

    /// <summary>The largest share first.</summary>
    Descending,
}
