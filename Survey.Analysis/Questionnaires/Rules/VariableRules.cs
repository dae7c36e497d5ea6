using Survey.Analysis.Json;
using Survey.Analysis.Questionnaires.Definitions;

namespace Survey.Analysis.Questionnaires.Rules;

/// <summary>Finds what the variables of a condition stand for.</summary>
internal sealed class VariableRules
{
    private readonly Dictionary<string, Question> byName;
    private readonly DefinitionContext context;
    private readonly ConditionNames names;

    public VariableRules(IReadOnlyList<Page> pages, DefinitionContext context)
    {
        this.context = context;
        // The first of a name: a second one is reported as a duplicate already.
        byName = pages
            .SelectMany(page => page.Questions)
            .GroupBy(question => question.Name)
            .ToDictionary(same => same.Key, same => same.First());
        names = new(QuestionOf, context.QuestionNames);
    }

    /// <summary>Checks every variable and code.</summary>
    /// <returns>The questions that the condition asks about, each once.</returns>
    public IReadOnlyList<Question> Check(Condition condition)
    {
        foreach (var (rule, arguments) in names.Unknown(condition))
        {
            context.Problems.Add(rule, context.Places.Of(condition), arguments);
        }

        return
        [
            .. condition
                .Variables.Select(variable => QuestionOf(ConditionNames.Parts(variable).Name))
                .OfType<Question>()
                .Distinct(),
        ];
    }

    /// <summary>The question of that name, or the one whose "other" text has it.</summary>
    private Question? QuestionOf(string name)
    {
        if (byName.TryGetValue(name, out var question))
        {
            return question;
        }

        return byName.Values.OfType<ChoiceQuestion>().FirstOrDefault(choice => choice.HasOtherText && choice.CommentName == name);
    }
}
