namespace Survey.Analysis.Documents.Word;

/// <summary>The colours of the house.</summary>
internal static class WordColours
{
    public const string Ink = "221E1A";
    public const string Soft = "5F574E";
    public const string Line = "DDD5C9";
    public const string Accent = "0B5A5F";
    public const string Wash = "E6F1F0";
    public const string Notice = "FBF0D3";
    public const string NoticeLine = "C99A2E";
}
