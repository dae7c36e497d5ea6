using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange;

/// <summary>What the researcher who imports a file reads about its faults: the rule and what to do. English, as is the command line.</summary>
internal static class FileTexts
{
    private const int MostCodes = 40;

    internal const string Empty = "the file has nothing in it. Export the answers again.";

    internal const string NoRows = "there is a header and no answers below it. Export the answers again.";

    internal const string NotUtf8 =
        "this line is not UTF-8, the encoding of answers files; nothing from here on was read. Save it as “CSV UTF-8”.";

    internal const string UnclosedQuote =
        "a quotation mark opens a cell here and nothing closes it. Close it, and double every quotation mark inside a cell.";

    internal const string UnknownFormat =
        "no column of the header is a question's name or wording. The first line must name the questions; check that the file belongs to this questionnaire.";

    internal const string BlankHeader = "the column has cells and no name. Name it, or delete it.";

    internal const string Duplicate = "another column stands for the same. Keep one of them.";

    internal const string Mixed = "the question has a column of codes and columns of single options. Keep one or the other.";

    internal const string DroppedAnswer = "answered although it does not apply, answer dropped";

    internal static string UnknownColumn(string header, IEnumerable<string> known) =>
        $"no question has this name. Correct or delete the column; {Questionnaires.Json.NearestName.Advice(header, known)}";

    internal static string NoWeights(string column) =>
        $"no column is called “{column}”, which should hold the weights. Check the name.";

    internal static string MissingOptions(IEnumerable<string> columns) =>
        $"options without a column: {string.Join(", ", columns)}. Add the columns, with 0 where an option was not chosen, so that the base is right.";

    internal static string Cells(int have, int need) =>
        have < need
            ? $"the row has {have} cells, the header {need}. Add what is missing; a cell without an answer stays blank between its separators."
            : $"the row has {have} cells, the header {need}. Put quotation marks around a text that contains the separator.";

    internal static string DuplicateId(string id, int row) =>
        $"row {row} has the response id “{AnswerText.Shown(id)}” too. Delete one of the two.";

    internal static string NotZeroOrOne(string cell) =>
        $"“{AnswerText.Shown(cell)}” is not 1 (chosen) or 0 (not chosen). Correct it; blank in all options is no answer.";

    internal static string PartlyBlank(int blanks) =>
        $"{blanks} of its options are blank and others are filled. Blank is not “no”: write 0 for what was not chosen, or leave all blank for no answer.";

    internal static string BadWeight(string cell) =>
        $"“{AnswerText.Shown(cell)}” is not a weight. Write a number of 0 or more with a decimal point, such as 0.85.";

    internal static string BadTime(string cell) => $"“{AnswerText.Shown(cell)}” is not a time. Write it as 2026-03-31T14:05:00Z.";

    internal static string UnknownLanguage(string cell, IEnumerable<string> languages) =>
        $"“{AnswerText.Shown(cell)}” is not a language of the questionnaire. Write one of {string.Join(", ", languages)}.";

    internal static string UnknownLabel(string text, IEnumerable<string> labels) =>
        $"“{AnswerText.Shown(text)}” matches no option. Correct it; the options are {List(labels, "; ")}.";

    internal static string UnknownCode(string code, IEnumerable<Option> options) =>
        $"“{code}” is not one of its codes. Write one of {List(options.Select(option => option.Code), ", ")}.";

    private static string List(IEnumerable<string> items, string separator)
    {
        var all = items.ToList();
        return string.Join(separator, all.Take(MostCodes)) + (all.Count > MostCodes ? separator + "…" : "");
    }
}
