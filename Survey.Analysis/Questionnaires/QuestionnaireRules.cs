using Survey.Analysis.Questionnaires.Definitions;
using Survey.Analysis.Questionnaires.Rules;

namespace Survey.Analysis.Questionnaires;

/// <summary>What a questionnaire must keep to beyond its shape; one line a topic.</summary>
internal static class QuestionnaireRules
{
    public static void Check(IReadOnlyList<Page> pages, DefinitionContext context)
    {
        PageRules.Check(pages, context);
        NameRules.Check(pages, context);
        OptionRules.Check(pages, context);
        FormerRules.Check(pages, context);
        LimitRules.Check(pages, context);
        ConditionRules.Check(pages, context);
    }
}
