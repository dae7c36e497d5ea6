namespace Survey.Analysis.Interchange;

/// <summary>Words in a column that match no option and count as "other".</summary>
/// <param name="Variable">The question.</param>
/// <param name="Header">As the file has it.</param>
/// <param name="Answers">How many cells of the column hold words.</param>
/// <param name="Texts">The words, those that occur most often first.</param>
public sealed record UnmatchedTexts(string Variable, string Header, int Answers, IReadOnlyList<UnmatchedText> Texts)
{
    /// <summary>In how many cells.</summary>
    public int Count => Texts.Sum(text => text.Count);
}
