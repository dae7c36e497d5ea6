namespace Survey.Analysis.Interchange.Headers;

/// <summary>Which part of a question a column holds.</summary>
internal enum HeaderPart
{
    /// <summary>The whole answer.</summary>
    Whole,

    /// <summary>Whether one option was chosen.</summary>
    Option,

    /// <summary>The answer in one row of a matrix.</summary>
    Row,

    /// <summary>The text beside "other".</summary>
    Comment,
}
