namespace Survey.Tests.Interchange;

/// <summary>One answer of a random download: what a person meant, and how its cells say it.</summary>
/// <param name="Meant">Each variable as <see cref="RandomDownload"/> writes it, with U+0001 between; empty where the person left it
/// blank.</param>
/// <param name="Cells">One a column of the question.</param>
internal sealed record RandomAnswer(string Meant, IReadOnlyList<string> Cells)
{
    public static RandomAnswer Blank(int columns) => new("", [.. Enumerable.Repeat("", columns)]);
}
