using Survey.Api.Answering;

namespace Survey.Api.Web;

/// <summary>What the buttons of a form ask for, beside saving it.</summary>
internal static class FormActions
{
    /// <summary>The id of the form, for buttons that stand outside of it.</summary>
    public const string FormId = "answers";

    /// <summary>The field that the button pressed sends.</summary>
    public const string Field = "action";

    public const string Next = "next";

    public const string Back = "back";

    /// <summary>Saves and shows how to come back.</summary>
    public const string Later = "later";

    /// <summary>Saves and shows nothing: what a script asks for while somebody types.</summary>
    public const string Keep = "keep";

    public const string Submit = "submit";

    /// <summary>Before the code of the language to go on in.</summary>
    public const string Switch = "language:";

    public static string Of(IFormCollection form) => form[Field].ToString();

    public static bool IsSwitch(string action) => action.StartsWith(Switch, StringComparison.Ordinal);

    /// <summary>The survey's language that the button names; the one so far where it names none.</summary>
    public static string LanguageAfter(Sitting sitting, string action) =>
        IsSwitch(action) && sitting.Questionnaire.Languages.Contains(action[Switch.Length..])
            ? action[Switch.Length..]
            : sitting.Language;
}
