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
        using var bytes = new ReplayedStream(stream, AnswersFile.MostHeader);
        var headers = AnswersHeader
            .Find(bytes.Beginning, union.Questionnaire, AnswersFormat.Csv)
            .Cells.Select(cell => cell.Trim())
            .ToList();
        if (headers.Contains(MetaColumns.Version))
        {
            return null;
        }

        var found = union.Newest.FirstOrDefault(id => IsOf(union, id, headers));
        return found == union.Newest.FirstOrDefault() ? null : found;
    }

    private static bool IsOf(QuestionnaireUnion union, string id, IEnumerable<string> headers) =>
        headers
            .Except(MetaColumns.Names)
            .ToHashSet()
            .SetEquals(
                union
                    .Find(id)!
                    .Questions.Where(question => !question.IsPersonal)
                    .SelectMany(question => CodedColumns.HeadersOf(question))
            );
}
