namespace Survey.Analysis.Problems;

/// <summary>Something in a file that its author must mend.</summary>
/// <param name="Id">The rule, by topic: <c>codes/duplicate</c>.</param>
/// <param name="File">The file's name as the author gave it.</param>
/// <param name="Line">The line, from 1; 0 where the problem belongs to the file as a whole.</param>
/// <param name="Place">Where in the file: a JSON pointer, or a row and column.</param>
/// <param name="Message">Where, which rule, what to do; one sentence or two.</param>
public sealed record Problem(string Id, string File, int Line, string Place, string Message)
{
    /// <summary><c>file:line: id: message</c>; without the line where the problem has none.</summary>
    public override string ToString() => Line == 0 ? $"{File}: {Id}: {Message}" : $"{File}:{Line}: {Id}: {Message}";
}
