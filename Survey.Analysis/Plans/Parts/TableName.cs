using System.Text.RegularExpressions;

namespace Survey.Analysis.Plans.Parts;

/// <summary>What Excel takes as the name of a table, less what only some versions take.</summary>
internal static partial class TableName
{
    /// <summary>
    /// Letters a to z, digits and '_', not a digit first, at most 255, and nothing that reads as a cell (A1, R1C1).
    /// </summary>
    public static bool IsUsable(string name) => Name().IsMatch(name) && !Cell().IsMatch(name);

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,254}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(
        "^([A-Z]{1,3}[0-9]+|R[0-9]*|C[0-9]*|R[0-9]*C[0-9]*)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex Cell();
}
