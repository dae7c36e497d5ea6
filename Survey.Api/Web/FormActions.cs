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

    /// <summary>Precedes the name of the page to go to.</summary>
    private const string Page = "page:";

    public static string Of(IFormCollection form) => form[Field].ToString();

    /// <summary>Leads to a page of questions.</summary>
    public static string ToPage(string name) => Page + name;

    public static bool IsPage(string action) => action.StartsWith(Page, StringComparison.Ordinal);

    public static string PageOf(string action) => action[Page.Length..];

    public static bool IsSwitch(string action) => action.StartsWith(Switch, StringComparison.Ordinal);
}
