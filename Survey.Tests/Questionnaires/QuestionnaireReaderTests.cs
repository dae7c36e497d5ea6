using System.Text;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;

namespace Survey.Tests.Questionnaires;

/// <summary>
/// A file is read completely or not at all; all its problems are reported at once, with rule, line and JSON pointer; old names of
/// SurveyJS are accepted; nothing is ignored.
/// </summary>
public sealed class QuestionnaireReaderTests
{
    private const string Everything = """
        { "locale": "en", "title": { "default": "Skills", "nl": "Vaardigheden" },
          "completedHtml": { "en": "<p>Thank <strong>you</strong>.<br/></p>", "nl": "<p>Dank <a href=\"https://example.org/a?b=c\">u</a>.</p>" },
          "pages": [
            { "name": "start", "elements": [
              { "type": "html", "name": "note", "html": { "default": "Hello", "nl": "Hallo" } },
              { "type": "dropdown", "name": "country", "isRequired": true, "choices": [
                  { "value": "ES", "text": { "default": "Spain", "nl": "Spanje" } }, { "value": 7, "text": { "default": "Seven", "nl": "Zeven" } }],
                "hasOther": true, "otherText": { "default": "Other", "nl": "Anders" } },
              { "type": "checkbox", "name": "field", "choices": [1, 2, 3], "maxSelectedChoices": 2, "showNoneItem": true,
                "noneText": { "default": "None", "nl": "Geen" } }] },
            { "name": "more", "visibleIf": "{Country} = 'es'", "elements": [
              { "type": "panel", "name": "box", "title": { "default": "Box", "nl": "Doos" }, "elements": [
                { "type": "boolean", "name": "agree", "requiredIf": "{country-Comment} notempty" },
                { "type": "text", "name": "mail", "inputType": "email", "personal": true, "maxLength": 80 },
                { "type": "text", "name": "age", "inputType": "number", "min": 0, "max": 120, "validators": [
                  { "type": "expression", "expression": "{age} % 1 = 0", "text": { "default": "Whole years.", "nl": "Hele jaren." } }] },
                { "type": "comment", "name": "words" }] },
              { "type": "rating", "name": "score", "rateMin": 0, "rateMax": 1, "rateStep": 0.5 },
              { "type": "matrix", "name": "skills", "isAllRowRequired": true, "rows": [1, 2], "columns": [0, 1],
                "visibleIf": "{field} contains 1" }] }] }
        """;

    public static TheoryData<string, string> Broken => BrokenFiles.All("broken-questionnaires.txt");

    [Theory]
    [MemberData(nameof(Broken))]
    public void Questionnaire_ThatBreaksRules_HasExactlyTheseProblems(string expected, string content)
    {
        var reading = QuestionnaireReader.Read(BrokenFiles.File(content), "broken");
        Assert.Equal(expected, BrokenFiles.Describe(reading.Problems));
        Assert.Null(reading.Value);
    }

    [Fact]
    public void Questionnaire_WithTwoProperties_IsEnough()
    {
        var questionnaire = Read("""{ "title": "T", "elements": [{ "type": "text", "name": "q" }] }""");
        Assert.Equal(["en"], questionnaire.Languages);
        Assert.Equal("q", Assert.Single(questionnaire.Questions).Wording.In("en"));
        Assert.Equal("page1", Assert.Single(questionnaire.Pages).Name);
    }

    [Fact]
    public void Questionnaire_WithAByteOrderMark_IsRead()
    {
        var file = new SourceFile("q.json", Encoding.UTF8.GetBytes("\uFEFF" + Everything));
        Assert.NotNull(QuestionnaireReader.Read(file, "bom").Value);
    }

    [Fact]
    public void Questionnaire_WithEveryElement_IsReadWhole()
    {
        var questionnaire = Read(Everything);
        Assert.Equal(["en", "nl"], questionnaire.Languages);
        Assert.Equal("Vaardigheden", questionnaire.Title.In("nl"));
        Assert.Equal(
            ["country", "field", "agree", "mail", "age", "words", "score", "skills"],
            questionnaire.Questions.Select(question => question.Name)
        );
        Assert.Equal("<p>Thank <strong>you</strong>.<br/></p>", questionnaire.CompletedHtml?.In("en"));
        Assert.IsType<Note>(questionnaire.Pages[0].Elements[0]);
    }

    [Fact]
    public void SingleQuestion_WithOther_OffersItLastAndOpensAText()
    {
        var country = Find<SingleQuestion>("country");
        Assert.Equal(["ES", "7", "other"], country.Options.Select(option => option.Code));
        Assert.True(country is { HasOtherText: true, IsDropdown: true, IsRequired: true, CommentName: "country-Comment" });
    }

    [Fact]
    public void MultipleQuestion_WithNone_HasItAsExclusiveOption()
    {
        var field = Find<MultipleQuestion>("field");
        Assert.Equal(["1", "2", "3", "none"], field.Options.Select(option => option.Code));
        Assert.Equal([false, false, false, true], field.Options.Select(option => option.IsExclusive));
        Assert.Equal(2, field.MaxSelected);
    }

    [Fact]
    public void SingleQuestion_WithNone_HasNothingExclusive()
    {
        var questionnaire = Read(
            """
            { "title": "T", "elements": [{ "type": "radiogroup", "name": "q", "choices": ["a|Ay"], "hasNone": true, "noneText": "None" }] }
            """
        );
        var question = Assert.IsType<SingleQuestion>(questionnaire.Find("q"));
        Assert.Equal(["Ay", "None"], question.Options.Select(option => option.Label.Default));
        Assert.DoesNotContain(question.Options, option => option.IsExclusive);
    }

    [Fact]
    public void TextQuestions_KeepTheirKindAndLimits()
    {
        Assert.True(Find<TextQuestion>("mail") is { Input: TextInput.Email, IsPersonal: true, MaxLength: 80, IsLong: false });
        Assert.True(Find<TextQuestion>("age") is { Input: TextInput.Number, Min: 0, Max: 120, Validators.Count: 1 });
        Assert.True(Find<TextQuestion>("words") is { IsLong: true, MaxLength: 4000 });
    }

    [Fact]
    public void RatingAndMatrix_HaveTheirPointsAndRows()
    {
        Assert.Equal(["0", "0.5", "1"], Find<RatingQuestion>("score").Points.Select(point => point.Code));
        Assert.True(Find<MatrixQuestion>("skills") is { EachRowRequired: true, Rows.Count: 2, Columns.Count: 2 });
    }

    [Fact]
    public void Conditions_TakeTheSpellingOfTheQuestion()
    {
        Assert.Equal(["country"], Read(Everything).Pages[1].VisibleIf?.Variables);
        Assert.Equal(["country-Comment"], Find<YesNoQuestion>("agree").RequiredIf?.Variables);
    }

    [Fact]
    public void Problem_OfAMisspeltProperty_NamesThePlaceAndTheNearestName()
    {
        var file = BrokenFiles.File("""{ "title": "T", "elements": [{ "type": "text", "name": "age", "maxLenght": 3 }] }""");
        var problem = Assert.Single(QuestionnaireReader.Read(file, "broken").Problems);
        Assert.Equal(
            "broken.json:1: properties/unknown: age (/elements/0/maxLenght): 'maxLenght' is not a property here; did you mean 'maxLength'?",
            problem.ToString()
        );
    }

    private static T Find<T>(string name)
        where T : Question => Assert.IsType<T>(Read(Everything).Find(name));

    private static Questionnaire Read(string json)
    {
        var reading = QuestionnaireReader.Read(BrokenFiles.File(json), "test");
        Assert.Empty(reading.Problems);
        Assert.NotNull(reading.Value);
        return reading.Value;
    }
}
