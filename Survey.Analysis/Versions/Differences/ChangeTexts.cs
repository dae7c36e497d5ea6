namespace Survey.Analysis.Versions.Differences;

/// <summary>What authors read about a change. It is in English, as is the command line.</summary>
internal static class ChangeTexts
{
    public static string Name(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Added => "added",
            ChangeKind.Removed => "removed",
            ChangeKind.Moved => "moved",
            ChangeKind.Renamed => "renamed",
            ChangeKind.Reworded => "wording corrected",
            ChangeKind.MeaningChanged => "meaning changed",
            ChangeKind.Retyped => "retyped",
            ChangeKind.Tightened => "limits tightened",
            ChangeKind.Loosened => "limits loosened",
            ChangeKind.AskedOfOthers => "asked of others",
            ChangeKind.TranslationAdded => "translation added",
            ChangeKind.TranslationRemoved => "translation removed",
            _ => "privacy changed",
        };

    public static string Consequence(QuestionnaireChange change) =>
        change.Kind switch
        {
            ChangeKind.Added when change.Code is null => "Its base is those who are asked from now on; open drafts are asked it.",
            ChangeKind.Added => "Its base is those who can choose it from now on.",
            ChangeKind.Removed when change.Code is null =>
                "Answers stay in every result, marked as no longer asked, with their own base; drafts leave them out.",
            ChangeKind.Removed =>
                "Answers stay in every result, marked as no longer asked, with their own base; drafts are asked again.",
            ChangeKind.Moved or ChangeKind.Loosened => "Answers stay as they are.",
            ChangeKind.Reworded => "Answers stay; results show the new words.",
            ChangeKind.Renamed => "Answers count under the new name, in drafts as well.",
            ChangeKind.MeaningChanged =>
                "Answers stay under the new words. If they mean something else now, give the new meaning a code of its own.",
            ChangeKind.Retyped => "Answers stay as a question of their own beside the new one; drafts are asked again.",
            ChangeKind.Tightened => "Stored answers stay as they are; drafts beyond the limits are asked to correct them.",
            ChangeKind.AskedOfOthers => "Answers stay; each counts in the base of its own version.",
            ChangeKind.TranslationAdded => "It can be answered in this language from now on.",
            ChangeKind.TranslationRemoved => "Answers stay; drafts in this language go on in the default language.",
            _ => "Answers to a question that any version calls personal are kept out of every result.",
        };
}
