using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Interchange;

/// <summary>Finds the question, or the row of a matrix, that a header of a Google Forms sheet has the words of.</summary>
internal sealed class QuestionWordings
{
    private readonly Questionnaire questionnaire;
    private readonly ILookup<string, Wording> questions;
    private readonly Dictionary<string, ILookup<string, Wording>> rows;

    internal QuestionWordings(Questionnaire questionnaire)
    {
        this.questionnaire = questionnaire;
        questions = questionnaire
            .Questions.SelectMany(question => Wording.Of(question.Name, question.Wording, questionnaire.DefaultLanguage))
            .ToLookup(wording => wording.Key);
        rows = questionnaire
            .Questions.OfType<MatrixQuestion>()
            .ToDictionary(
                matrix => matrix.Name,
                matrix =>
                    matrix
                        .Rows.SelectMany(row => Wording.Of(row.Code, row.Label, questionnaire.DefaultLanguage))
                        .ToLookup(wording => wording.Key)
            );
    }

    /// <summary>Every wording of every question, for advice.</summary>
    internal IEnumerable<string> All => questionnaire.Questions.SelectMany(question => question.Wording.Wordings);

    internal bool Knows(string header) => Find(header).Count > 0;

    /// <summary>All that the header may stand for: several where questions share a wording, or languages do.</summary>
    internal IReadOnlyList<HeaderMatch> Find(string header)
    {
        var whole = questions[FoldedText.Key(header)]
            .Where(wording => questionnaire.Find(wording.Code) is not MatrixQuestion)
            .Select(wording => new HeaderMatch(wording.Code, Row: null, wording.Language!));
        return [.. whole, .. InGrid(header)];
    }

    /// <summary>"Question [Row]", where either may have brackets of its own.</summary>
    private IEnumerable<HeaderMatch> InGrid(string header)
    {
        var trimmed = header.Trim();
        if (!trimmed.EndsWith(']'))
        {
            yield break;
        }

        for (var at = trimmed.IndexOf('[', StringComparison.Ordinal); at >= 0; at = trimmed.IndexOf('[', at + 1))
        {
            var row = FoldedText.Key(trimmed[(at + 1)..^1]);
            foreach (var question in questions[FoldedText.Key(trimmed[..at])].Where(wording => rows.ContainsKey(wording.Code)))
            {
                foreach (var match in rows[question.Code][row].Where(wording => wording.Language == question.Language))
                {
                    yield return new(question.Code, match.Code, question.Language!);
                }
            }
        }
    }
}
