using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Interchange;

/// <summary>
/// The question whether answers may be kept: a required yes/no question that has a validator which "yes" meets and "no" does not.
/// A form refuses the answers of whoever says no; a file is read without them.
/// </summary>
public static class ConsentQuestion
{
    /// <summary>Null where the questionnaire does not ask.</summary>
    public static YesNoQuestion? Of(Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        return questionnaire.Questions.OfType<YesNoQuestion>().FirstOrDefault(IsConsent);
    }

    private static bool IsConsent(YesNoQuestion question) =>
        question.IsRequired && question.Validators.Count > 0 && Accepts(question, true) && !Accepts(question, false);

    private static bool Accepts(YesNoQuestion question, bool flag) =>
        question.Validators.All(validator =>
            validator.Condition.Holds(name => name == question.Name ? new FlagValue(flag) : null)
        );
}
