using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Interchange.Sources;
using Survey.Analysis.Problems;
using Survey.Analysis.Versions;

namespace Survey.Analysis.Interchange;

/// <summary>Files of earlier releases do not say which version was answered: their columns may.</summary>
public static class VersionOfFile
{
    /// <summary>
    /// The version whose columns are exactly those of the file, unless the newest has the same or the file names versions itself;
    /// null otherwise.
    /// </summary>
    /// <param name="union">The versions.</param>
    /// <param name="stream">The bytes of the file; left open.</param>
    public static string? Find(QuestionnaireUnion union, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(union);
        ArgumentNullException.ThrowIfNull(stream);
        using var table = new TableSource(sheet: null, new ProblemCollector("")).Open(stream);
        if (table is null)
        {
            return null;
        }

        var known = new HeaderReader(new ExpectedForm(union.Questionnaire));
        var headers = TableShape
            .Find(table.Beginning, known, AnswersFormat.Csv)
            .Cells.Select(cell => cell.Trim())
            .Where(cell => cell.Length > 0)
            .ToList();
        if (headers.Contains(MetaColumns.Version))
        {
            return null;
        }

        var found = union.Newest.FirstOrDefault(id => IsOf(union, id, headers));
        return union.Newest.Count > 0 && found == union.Newest[0] ? null : found;
    }

    private static bool IsOf(QuestionnaireUnion union, string id, IEnumerable<string> headers) =>
        headers
            .Except(MetaColumns.Names)
            .ToHashSet()
            .SetEquals(
                union
                    .Find(id)!
                    .Questions.Where(question => !question.IsPersonal)
                    .SelectMany(question => NamedHeaders.Of(question))
            );
}
