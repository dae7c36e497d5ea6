using System.Text;
using System.Text.RegularExpressions;

namespace Survey.Analysis.Translations;

/// <summary>The places of a text, each with the form of its number: <c>{0}</c>, <c>{1:N0}</c>.</summary>
internal static partial class Places
{
    /// <summary>Null where the text cannot be filled in.</summary>
    public static IReadOnlySet<string>? Of(string text)
    {
        try
        {
            CompositeFormat.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }

        return Place().Matches(text.Replace("{{", "", StringComparison.Ordinal)).Select(place => place.Value).ToHashSet();
    }

    [GeneratedRegex(@"\{[0-9]+[^}]*\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
