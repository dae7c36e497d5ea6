using System.Text.RegularExpressions;
using Survey.Analysis.Problems;

namespace Survey.Tests.Questionnaires;

/// <summary>Every rule is documented for authors and violated by a test.</summary>
public sealed partial class QuestionnaireTextsTests
{
    private static readonly string[] CaseFiles = ["broken-questionnaires.txt", "broken-plans.txt", "broken-countries.txt"];

    public static TheoryData<string> Rules => [.. QuestionnaireTexts.ByRule.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_IsExplainedInTheDocumentation(string rule)
    {
        Assert.Contains($"| `{rule}` |", Documentation(), StringComparison.Ordinal);
    }

    [Fact]
    public void Documentation_ExplainsNoRuleThatIsNot()
    {
        var explained = RuleInTable().Matches(Documentation()).Select(match => match.Groups[1].Value);
        Assert.Empty(explained.Except(QuestionnaireTexts.ByRule.Keys));
    }

    [Fact]
    public void Rules_AreEachBrokenOnce()
    {
        // A missing file has no content that could be listed, and a former name breaks nothing; QuestionnaireFolderTests covers both.
        var broken = CaseFiles.SelectMany(BrokenFiles.Rules).Append("file/missing").Append("plan/former-name");
        Assert.Equal(
            QuestionnaireTexts.ByRule.Keys.Order(StringComparer.Ordinal),
            broken.Distinct().Order(StringComparer.Ordinal)
        );
    }

    private static string Documentation() =>
        File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs", "questionnaire-format.md"));

    [GeneratedRegex(@"^\| `([a-z]+/[a-z0-9-]+)` \|", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex RuleInTable();
}
