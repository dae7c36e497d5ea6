using Survey.Analysis.Json;
using Survey.Analysis.Problems;

namespace Survey.Analysis.Questionnaires.Definitions;

/// <summary>What every part of a definition is read with.</summary>
/// <param name="Problems">Where problems go.</param>
/// <param name="Languages">The languages that every text must have.</param>
/// <param name="QuestionNames">The names of all questions, for conditions that stand before them.</param>
/// <param name="Places">Where each part that was read stands.</param>
internal sealed record DefinitionContext(
    ProblemCollector Problems,
    LanguageSet Languages,
    IReadOnlyList<string> QuestionNames,
    PlaceMap Places
)
{
    /// <summary>A condition that may be left out; null also after the problem that it cannot be read.</summary>
    public Condition? Condition(Properties properties, string name)
    {
        if (properties.Text(name) is not { } text || properties.Node.Find(name) is not { } node)
        {
            return null;
        }

        if (Questionnaires.Condition.TryParse(text, out var condition, out var error, QuestionNames))
        {
            return Places.Put(condition, node);
        }

        Problems.Add("conditions/syntax", node, error.Position, error.Message);
        return null;
    }
}
