using System.Net;
using System.Text.RegularExpressions;
using Survey.Analysis.Texts;

namespace Survey.Tests.Web;

/// <summary>No page in another language contains an English sentence.</summary>
[Collection(WithShownPages.Name)]
public sealed partial class TranslationTests(ShownPages pages)
{
    /// <summary>The name of a measure and the codes of languages, which are the same in every language.</summary>
    private static readonly string[] Names = ["Ranked Discrepancy Score", "Ranked Discrepancy Score (rds)", "en, nl, es, it, el"];

    [Fact]
    public async Task EveryState_OfEveryPage_IsInItsLanguage()
    {
        var found = new List<string>();

        foreach (var state in pages.States)
        {
            var english = Texts(await pages.Html(state, "en")).Except(Names).ToHashSet();
            Assert.NotEmpty(english);
            foreach (var language in TextCatalogue.Languages.Skip(1))
            {
                found.AddRange(
                    Texts(await pages.Html(state, language))
                        .Where(text => IsEnglish(text) || (text.Count(letter => letter == ' ') >= 2 && english.Contains(text)))
                        .Select(text => $"{state.Name} {language}: {text}")
                );
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found.Distinct()));
    }

    [Theory]
    [InlineData("Check that your answers are the ones you gave", true)]
    [InlineData("Controleer of dit de antwoorden zijn die u gaf", false)]
    [InlineData("De vragenlijst volgt de enquête van de Open Museums Competence Guide", false)]
    public void Detector_OfEnglish_KnowsIt(string text, bool isEnglish) => Assert.Equal(isEnglish, IsEnglish(text));

    /// <summary>Words that exist in no other language; a name may contain one of them.</summary>
    internal static bool IsEnglish(string text) => English().Count(text) >= 2;

    /// <summary>The text that is seen or read aloud: text between tags, and that of labels and images.</summary>
    private static IEnumerable<string> Texts(string html)
    {
        var body = NotForReaders().Replace(html, " ");
        return Tag()
            .Split(body)
            .Concat(Attribute().Matches(body).Select(match => match.Groups[1].Value))
            .Select(text => WebUtility.HtmlDecode(text).Trim())
            .Where(text => text.Any(char.IsLetter) && !text.Contains("://", StringComparison.Ordinal));
    }

    [GeneratedRegex(
        @"\b(the|and|your|you|with|this|that|have|has|are|not|what|which)\b",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex English();

    /// <summary>The addresses in the head, and the names of languages, which are each in their own language.</summary>
    [GeneratedRegex(
        "(?s)<code>.*?</code>|<(a|button|li)[^>]* lang=\"..\"[^>]*>[^<]*</\\1>",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NotForReaders();

    [GeneratedRegex("(?s)<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("(?:aria-label|alt|title|placeholder)=\"([^\"]*)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Attribute();
}
