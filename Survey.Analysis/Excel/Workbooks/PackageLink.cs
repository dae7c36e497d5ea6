namespace Survey.Analysis.Excel.Workbooks;

/// <summary>A reference from a part of a package to another.</summary>
/// <param name="Id">By which the part names it.</param>
/// <param name="Type">What the other part is to it.</param>
/// <param name="Path">Of the other part in the archive.</param>
internal sealed record PackageLink(string Id, string Type, string Path)
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>A reference of a kind that workbooks have, such as <c>worksheet</c>.</summary>
    public static PackageLink Of(string id, string kind, string path) => new(id, Office + kind, path);
}
