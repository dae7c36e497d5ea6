namespace Survey.Analysis.Interchange;

/// <summary>Why a response of a file is left out.</summary>
public enum LeavingOut
{
    /// <summary>The person did not agree that the answers are kept.</summary>
    ConsentRefused,

    /// <summary>The question whether the answers may be kept has no answer.</summary>
    ConsentBlank,

    /// <summary>The file has the same row twice.</summary>
    SameRow,
}
