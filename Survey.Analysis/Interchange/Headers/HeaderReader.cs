using Survey.Analysis.Problems;

namespace Survey.Analysis.Interchange.Headers;

/// <summary>Finds what the headers of a file stand for, by name or by words.</summary>
internal sealed class HeaderReader(ExpectedForm form, ColumnMap? map = null)
{
    private readonly NamedHeaders named = new(form);
    private readonly WordedHeaders worded = new(form.Questionnaire);
    private readonly Dictionary<(string, AnswersFormat), IReadOnlyList<HeaderMatch>> found = [];

    /// <summary>Whether the header is one of a response or of a question.</summary>
    internal bool Knows(string header, AnswersFormat format) =>
        !string.IsNullOrWhiteSpace(header)
        && (map?.Knows(header) == true || Find(header, format).Count > 0 || ResponseHeaders.Find(header) is not null);

    /// <summary>All that the header may stand for.</summary>
    internal IReadOnlyList<HeaderMatch> Find(string header, AnswersFormat format)
    {
        if (!found.TryGetValue((header, format), out var matches))
        {
            matches =
                format == AnswersFormat.GoogleForms ? worded.Find(header)
                : named.Find(header) is { } match ? [match]
                : [];
            found[(header, format)] = matches;
        }

        return matches;
    }

    /// <summary>
    /// What was meant, where it is near; else null. Among names stand words as well, where a service adds a question's words; among
    /// words, a helper column may look like a name.
    /// </summary>
    internal string? Nearest(string header, AnswersFormat format) =>
        format == AnswersFormat.Csv && NearestName.Find(header, NamedHeaders.All(form.Questionnaire)) is { } name
            ? name
            : NearestName.Find(header, worded.All);
}
