using System.Globalization;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>
/// Normalises words, numbers, e-mail addresses and dates. A number is written with a decimal point and without separators
/// of thousands in every language: a comma would be a factor ten or a thousand wrong in one of them, so it is refused.
/// </summary>
internal static class TextNormaliser
{
    /// <summary>The longest text beside "other", in UTF-16 units.</summary>
    internal const int CommentLength = 1000;

    private const int EmailLength = 254;

    internal static AnswerValue? Normalise(TextQuestion question, AnswerValue given, List<AnswerProblem> problems)
    {
        if (AnswerNormaliser.Scalar(given) is not { } scalar)
        {
            return AnswerNormaliser.WrongShape(question, problems);
        }

        if (Text(question.Name, scalar, question.MaxLength, problems) is not { } text)
        {
            return null;
        }

        return question.Input switch
        {
            TextInput.Number => Number(question, text, problems),
            TextInput.Date => Date(question, text, problems),
            TextInput.Email => Email(question, text, problems),
            _ => new TextValue(text),
        };
    }

    /// <summary>The cleaned text; null where it is blank, or broken or too long, which is a problem of that key.</summary>
    internal static string? Text(string key, string given, int maxLength, List<AnswerProblem> problems)
    {
        var text = AnswerText.Clean(given);
        if (text is null)
        {
            problems.Add(AnswerProblem.Fault(key, "answers/broken-text"));
        }
        else if (text.Length > maxLength)
        {
            problems.Add(AnswerProblem.Fault(key, "answers/too-long", maxLength, text.Length));
        }

        return text?.Length > 0 && text.Length <= maxLength ? text : null;
    }

    private static NumberValue? Number(TextQuestion question, string text, List<AnswerProblem> problems)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number))
        {
            problems.Add(AnswerProblem.Fault(question.Name, "answers/not-a-number", AnswerText.Shown(text)));
            return null;
        }

        if (number < question.Min)
        {
            problems.Add(AnswerProblem.Fault(question.Name, "answers/too-small", question.Min.Value));
            return null;
        }

        if (number > question.Max)
        {
            problems.Add(AnswerProblem.Fault(question.Name, "answers/too-large", question.Max.Value));
            return null;
        }

        return new NumberValue(number);
    }

    private static TextValue? Date(TextQuestion question, string text, List<AnswerProblem> problems)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return new TextValue(text);
        }

        problems.Add(AnswerProblem.Fault(question.Name, "answers/not-a-date", AnswerText.Shown(text)));
        return null;
    }

    private static TextValue? Email(TextQuestion question, string text, List<AnswerProblem> problems)
    {
        if (IsEmail(text))
        {
            return new TextValue(text);
        }

        problems.Add(AnswerProblem.Fault(question.Name, "answers/not-an-email", AnswerText.Shown(text)));
        return null;
    }

    /// <summary>
    /// One @ with something before it and a domain of two labels or more behind it; whether it exists, only a letter can tell.
    /// </summary>
    internal static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && text.Length <= EmailLength
            && at == text.LastIndexOf('@')
            && !text.Any(char.IsWhiteSpace)
            && text[(at + 1)..].Split('.') is { Length: > 1 } labels
            && labels.All(label => label.Length > 0);
    }
}
