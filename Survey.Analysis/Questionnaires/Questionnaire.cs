using System.Collections.Frozen;
using Survey.Analysis.Texts;

namespace Survey.Analysis.Questionnaires;

/// <summary>A questionnaire that has passed every rule.</summary>
public sealed class Questionnaire
{
    private readonly FrozenDictionary<string, Question> byName;

    public Questionnaire(
        string id,
        LocalizedText title,
        LocalizedText? description,
        string defaultLanguage,
        IReadOnlyList<string> languages,
        IReadOnlyList<Page> pages
    )
    {
        Id = id;
        Title = title;
        Description = description;
        DefaultLanguage = defaultLanguage;
        Languages = languages;
        Pages = pages;
        Questions = [.. pages.SelectMany(page => page.Questions)];
        byName = Questions.ToFrozenDictionary(question => question.Name);
    }

    /// <summary>The name of its folder, and of the survey in addresses and commands.</summary>
    public string Id { get; }

    public LocalizedText Title { get; }

    public LocalizedText? Description { get; }

    /// <summary>What the respondent reads after submitting; null is the standard text. Simple markup only.</summary>
    public LocalizedText? CompletedHtml { get; init; }

    /// <summary>The product's own words in the questionnaire's languages, such as "yes" and the headings of a report.</summary>
    public TextLibrary Texts { get; init; } = TextLibrary.BuiltIn;

    public string DefaultLanguage { get; }

    /// <summary>The default language first, then those of the title's translations.</summary>
    public IReadOnlyList<string> Languages { get; }

    public IReadOnlyList<Page> Pages { get; }

    /// <summary>All questions in the form's order.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The same questionnaire with other words around it.</summary>
    public Questionnaire With(TextLibrary texts) =>
        new(Id, Title, Description, DefaultLanguage, Languages, Pages) { CompletedHtml = CompletedHtml, Texts = texts };

    /// <summary>The question of that name, or null. Names are compared exactly.</summary>
    public Question? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The question beside whose "other" the text of that key stands; null where there is none.</summary>
    public ChoiceQuestion? FindByComment(string key) =>
        key.EndsWith(ChoiceQuestion.CommentSuffix, StringComparison.Ordinal)
        && Find(key[..^ChoiceQuestion.CommentSuffix.Length]) is ChoiceQuestion { HasOtherText: true } choice
            ? choice
            : null;
}
