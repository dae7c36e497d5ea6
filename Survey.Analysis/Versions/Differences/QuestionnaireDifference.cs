using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions.Differences;

/// <summary>What a change of a questionnaire means, instead of which lines differ.</summary>
public static class QuestionnaireDifference
{
    /// <summary>In the order of the new version, what was removed first; empty where they mean the same.</summary>
    public static IReadOnlyList<QuestionnaireChange> Between(Questionnaire before, Questionnaire after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. Words(before, after),
            .. Languages(before, after),
            .. Renamed(before, after).Select(Rename),
            .. Removed(before, after),
            .. Questions(before, after),
            .. Moved(before, after),
        ];
    }

    private static IEnumerable<QuestionnaireChange> Words(Questionnaire before, Questionnaire after) =>
        new[]
        {
            WordingDifference.Compare(before.Title, after.Title, "title", question: null),
            WordingDifference.CompareOptional(before.Description, after.Description, "description"),
        }.OfType<QuestionnaireChange>();

    private static IEnumerable<QuestionnaireChange> Languages(Questionnaire before, Questionnaire after) =>
        [
            .. after
                .Languages.Except(before.Languages)
                .Select(code => new QuestionnaireChange(ChangeKind.TranslationAdded, code)),
            .. before
                .Languages.Except(after.Languages)
                .Select(code => new QuestionnaireChange(ChangeKind.TranslationRemoved, code)),
        ];

    /// <summary>What another name of the new version was before.</summary>
    private static IEnumerable<(Question Before, Question After)> Renamed(Questionnaire before, Questionnaire after) =>
        from question in after.Questions
        from former in question.Formerly
        let was = before.Find(former)
        where was is not null
        select (was, question);

    private static QuestionnaireChange Rename((Question Before, Question After) pair) =>
        new(ChangeKind.Renamed, QuestionDifference.PartOf(pair.After), pair.Before.Name, $"was {pair.Before.Name}");

    private static IEnumerable<QuestionnaireChange> Removed(Questionnaire before, Questionnaire after) =>
        before
            .Questions.Where(question => after.Find(question.Name) is null)
            .Except(Renamed(before, after).Select(pair => pair.Before))
            .Select(question => Whole(ChangeKind.Removed, question));

    private static IEnumerable<QuestionnaireChange> Questions(Questionnaire before, Questionnaire after) =>
        after.Questions.SelectMany(question =>
            (before.Find(question.Name) ?? Renamed(before, after).FirstOrDefault(pair => pair.After == question).Before)
                is { } same
                ? QuestionDifference.Between(same, question)
                : [Whole(ChangeKind.Added, question)]
        );

    private static QuestionnaireChange Whole(ChangeKind kind, Question question) =>
        new(kind, QuestionDifference.PartOf(question), question.Name, $"“{question.Wording}”");

    private static IEnumerable<QuestionnaireChange> Moved(Questionnaire before, Questionnaire after)
    {
        var (pages, newPages) = (PagesOf(before), PagesOf(after));
        var elsewhere = SamePlaces.Moved(
            [.. before.Questions.Select(question => question.Name)],
            [.. after.Questions.Select(question => question.Name)]
        );
        return before
            .Questions.Select(question => question.Name)
            .Where(name => newPages.ContainsKey(name) && (pages[name] != newPages[name] || elsewhere.Contains(name)))
            .Select(name => new QuestionnaireChange(
                ChangeKind.Moved,
                $"question {name}",
                name,
                pages[name] == newPages[name] ? "" : $"page {pages[name]} → {newPages[name]}"
            ));
    }

    private static Dictionary<string, string> PagesOf(Questionnaire questionnaire) =>
        questionnaire
            .Pages.SelectMany(page => page.Questions.Select(question => (question.Name, Page: page.Name)))
            .ToDictionary(place => place.Name, place => place.Page);
}
