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
            "no column of the first rows is a question's name or wording. Check that the file belongs to this questionnaire and has "
            + "a row that names the questions, or say with a map what its columns are.",

        ["file/not-a-table"] =
            "this is a document or a web page, not a table. Export the answers as CSV or as an Excel workbook.",
        ["file/not-a-table:old-workbook"] =
            "this is a workbook of Excel before 2007 (.xls). Save it as an Excel workbook (.xlsx) or as “CSV UTF-8”.",
        ["file/not-a-table:open-document"] =
            "this is an OpenDocument file. Save the sheet as an Excel workbook (.xlsx) or as “CSV UTF-8”.",
        ["file/not-a-table:damaged"] = "the workbook or archive is damaged and cannot be read. Download or save it again.",
        ["file/archive"] =
            "the archive holds {0} tables and must hold one; it has {1}. Unpack it, and give the file with the answers.",
        ["file/no-sheet"] = "there is no sheet “{0}” that can be read. The sheets are {1}: name one with --sheet.",
        ["file/too-large"] =
            "the sheet has {0} cells; more than {1} would take more than 600 MB of memory. Save it as “CSV UTF-8”, which is read row by row.",

        ["map/header"] = "the first line must name the columns column, question, part, words and code.",
        ["map/unknown-question"] = "“{0}” is not a question; {1}",
        ["map/unknown-part"] = "“{0}” is not an option or row of {1}; {2}",
        ["map/unknown-code"] = "“{0}” is not a code of the question; {1}",

        ["columns/unknown"] =
            "no question has this name; did you mean '{0}'? Correct the header, or leave the column out with --ignore and its name.",
        ["columns/unknown:own"] =
            "this program has written the file, and no question has this name today. Import it with --asked-with and the folder of the earlier "
            + "questionnaire, or leave the column out with --ignore and its name.",
        ["columns/option-not-there"] =
            "there is no column for {0}. Counted as not chosen; if these options were offered, add their columns.",
        ["columns/no-weights"] = "no column is called “{0}”, which should hold the weights. Check the name.",
        ["columns/missing-option"] =
            "options without a column: {0}. Add the columns, with 0 where an option was not chosen, so that the base is right.",

        ["rows/unclosed-quote"] =
            "a quotation mark opens a cell here and nothing closes it. Close it, and double every quotation mark inside a cell.",
        ["rows/too-many-cells"] =
            "the row has {0} cells, the header {1}. Give a note beyond the last column a header, or put quotation marks around a text "
            + "that contains the separator.",
        ["rows/same-row"] = "the row has the moment and the answers of another one; an import stores it once",
        ["rows/duplicate-id"] = "row {1} has the response id “{0}” too. Delete one of the two.",

        ["answers/not-0-or-1"] = "“{0}” is not 1 (chosen) or 0 (not chosen). Correct it; blank in all options is no answer.",
        ["answers/partly-blank"] =
            "{0} of its options are blank and others are filled. Blank is not “no”: write 0 for what was not chosen, "
            + "or leave all blank for no answer.",
        ["answers/two-values"] = "the file has two answers to this question, “{0}” and “{1}”. Keep one of them.",
        ["answers/open-number"] =
            "“{0}” may be a number of three decimals or one of thousands, and no other number of the column says which. Write it without "
            + "a separator of thousands, such as 1250, or with another number of decimals, such as 1.25.",
        ["answers/date-order"] =
            "every date of this column can be read in two ways; it was read {0}. If that is wrong, add --dates {1}.",
        ["answers/other-words"] =
            "{0} of {1} answers match no option and count as “other”: {2}. If an option was reworded, write its words of today, or "
            + "say with a map which option is meant",
        ["answers/dropped"] = "not an answer to this question, dropped; the other answers of the row count",
        ["answers/bad-weight"] = "“{0}” is not a weight. Write a number of 0 or more, such as 0.85.",
        ["answers/bad-time"] = "“{0}” is not a time. Write it as 2026-03-31T14:05:00Z.",
        ["answers/unknown-language"] = "“{0}” is not a language of the questionnaire. Write one of {1}.",
        ["answers/unknown-label"] = "“{0}” matches no option. Correct it; the options are {1}.",
        ["answers/unknown-code"] = "“{0}” is not one of its codes. Write one of {1}.",
        ["answers/no-weight"] =
            "no weight beside others that have one, counted as 1; write a weight, or 0 to leave a response out",
        ["answers/not-applicable"] = "answered although it does not apply, answer dropped",
    };
}
