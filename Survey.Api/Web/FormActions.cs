namespace Survey.Api.Web;

/// <summary>What the buttons of a form do, apart from saving it.</summary>
internal static class FormActions
{
    /// <summary>The id of the form, for buttons that stand outside of it.</summary>
    public const string FormId = "answers";

    /// <summary>The field that the pressed button sends.</summary>
    public const string Field = "action";

    public const string Next = "next";

    public const string Back = "back";

    /// <summary>Saves, and shows how to continue later.</summary>
    public const string Later = "later";

    /// <summary>Saves, and shows nothing: the script does this while somebody types.</summary>
    public const string Keep = "keep";

    public const string Submit = "submit";

    /// <summary>Precedes the code of the language to continue in.</summary>
    public const string Switch = "language:";

    public static string Of(IFormCollection form) => form[Field].ToString();

    public static bool IsSwitch(string action) => action.StartsWith(Switch, StringComparison.Ordinal);
}
