namespace Survey.Analysis.Excel.Workbooks;

/// <summary>The colours of sheets, opaque, as the file writes them, and their font.</summary>
internal static class Colours
{
    public const string Font = "Calibri";
    public const string Ink = "FF1F2933";
    public const string Quiet = "FF52606D";
    public const string Accent = "FF0B5563";
    public const string Notice = "FFFFF3C4";
    public const string LightGap = "FFFFFFFF";
    public const string DarkGap = "FFF4A582";
    public const string ManyMore = "FF92C5DE";
    public const string SomeMore = "FFD9EAF5";
    public const string ManyFewer = "FFF4A582";
    public const string SomeFewer = "FFFCE3D5";
}
