using Survey.Analysis.Problems;
using Survey.Tests.Questionnaires;

namespace Survey.Tests.Translations;

public sealed class TranslationRulesTests
{
    [Fact]
    public void EveryRule_IsExplainedInTheDocumentation()
    {
        var page = File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs", "languages.md"));
        Assert.All(TranslationTexts.ByRule.Keys, rule => Assert.Contains($"| `{rule}` |", page, StringComparison.Ordinal));
    }
}
