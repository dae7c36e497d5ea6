using Survey.Analysis.Reports;
using Survey.Analysis.Texts;

namespace Survey.Tests.Reports;

/// <summary>The stated rule, for every share of up to 200 respondents, in whole numbers: twentieths and hundredths of the base.</summary>
public sealed class ShareWordsTests
{
    private static readonly (string Near, string Exact, int Of, int Out)[] Fractions =
    [
        ("a quarter", "one in four", 1, 4),
        ("a third", "one in three", 1, 3),
        ("half", "half", 1, 2),
        ("two thirds", "two in three", 2, 3),
        ("three quarters", "three in four", 3, 4),
    ];

    [Fact]
    public void Words_StandOnlyWhereTheRuleHolds()
    {
        var words = new ReportWords("en");
        for (var n = 1; n <= 200; n++)
        {
            for (var count = 0; count <= n; count++)
            {
                Assert.Equal(n < 10 ? null : Expected(count, n), ShareWords.Of(words, (double)count / n, n));
            }
        }
    }

    [Fact]
    public void EveryLanguage_HasTheWords()
    {
        foreach (var language in TextCatalogue.Languages)
        {
            var words = new ReportWords(language);
            var said = Enumerable.Range(0, 1201).Select(count => ShareWords.Of(words, count / 1200d, 1200)).OfType<string>();
            Assert.Equal(15, said.Distinct().Count());
        }
    }

    /// <summary>Nearly: 0 to 5 points below, so 20 (fraction - share) is from 0 to 1; just over: 0 to 3 points above.</summary>
    private static string? Expected(int count, int n)
    {
        foreach (var (near, exact, of, @out) in Fractions)
        {
            var above = (count * @out) - (of * n); // of out · n
            if (above == 0)
            {
                return exact;
            }

            if (above < 0 && -20 * above <= @out * n)
            {
                return $"nearly {near}";
            }

            if (above > 0 && 100 * above <= 3 * @out * n)
            {
                return $"just over {near}";
            }
        }

        return null;
    }
}
