namespace Survey.Analysis.Problems;

/// <summary>The texts about answers files, for the researcher who imports one.</summary>
internal static class AnswersFileTexts
{
    public static readonly IReadOnlyDictionary<string, string> ByRule = new Dictionary<string, string>
    {
        ["file/empty:answers"] = "the file is empty. Export the answers again.",
        ["file/no-rows"] = "there is a header and no answers below it. Export the answers again.",
        ["file/not-utf8:answers"] =
            "this line is not UTF-8, the encoding of answers files; reading stopped here. Save it as “CSV UTF-8”.",
        ["file/unknown-format"] =
            "no column of the header is a question's name or wording. The first line must name the questions; "
            + "check that the file belongs to this questionnaire.",

        ["columns/unnamed"] = "the column has cells and no name. Name it, or delete it.",
        ["columns/unknown"] = "no question has this name. Correct or delete the column; {0}",
        ["columns/duplicate"] = "another column has the same meaning. Keep one of them.",
        ["columns/mixed"] = "the question has a column of codes and columns of single options. Keep one or the other.",
        ["columns/no-weights"] = "no column is called “{0}”, which should hold the weights. Check the name.",
        ["columns/missing-option"] =
            "options without a column: {0}. Add the columns, with 0 where an option was not chosen, so that the base is right.",

        ["rows/unclosed-quote"] =
            "a quotation mark opens a cell here and nothing closes it. Close it, and double every quotation mark inside a cell.",
        ["rows/too-few-cells"] =
            "the row has {0} cells, the header {1}. Add what is missing; a cell without an answer stays blank between its separators.",
        ["rows/too-many-cells"] =
            "the row has {0} cells, the header {1}. Put quotation marks around a text that contains the separator.",
        ["rows/duplicate-id"] = "row {1} has the response id “{0}” too. Delete one of the two.",

        ["answers/not-0-or-1"] = "“{0}” is not 1 (chosen) or 0 (not chosen). Correct it; blank in all options is no answer.",
        ["answers/partly-blank"] =
            "{0} of its options are blank and others are filled. Blank is not “no”: write 0 for what was not chosen, "
            + "or leave all blank for no answer.",
        ["answers/bad-weight"] = "“{0}” is not a weight. Write a number of 0 or more with a decimal point, such as 0.85.",
        ["answers/bad-time"] = "“{0}” is not a time. Write it as 2026-03-31T14:05:00Z.",
        ["answers/unknown-language"] = "“{0}” is not a language of the questionnaire. Write one of {1}.",
        ["answers/unknown-label"] = "“{0}” matches no option. Correct it; the options are {1}.",
        ["answers/unknown-code"] = "“{0}” is not one of its codes. Write one of {1}.",
        ["answers/no-weight"] =
            "no weight beside others that have one, counted as 1; write a weight, or 0 to leave a response out",
        ["answers/not-applicable"] = "answered although it does not apply, answer dropped",
    };
}
