namespace Survey.Api.Upkeep;

/// <summary>
/// The record of processing activities (article 30 of the General Data Protection Regulation), as far as the program knows it:
/// from its settings and questionnaires.
/// </summary>
/// <param name="Language">Of the texts.</param>
/// <param name="Made">The day.</param>
/// <param name="Title">What it is.</param>
/// <param name="Remark">When it was made, and what it cannot know.</param>
/// <param name="Parts">In the order of reading.</param>
internal sealed record ProcessingRecord(
    string Language,
    DateOnly Made,
    string Title,
    string Remark,
    IReadOnlyList<RecordPart> Parts
)
{
    /// <summary>The whole record as Markdown.</summary>
    public string Markdown() =>
        $"# {Title}\n\n{Remark}\n"
        + string.Concat(
            Parts.Select(part => $"\n## {part.Heading}\n\n" + string.Concat(part.Lines.Select(line => $"- {line}\n")))
        );
}
