namespace Survey.Analysis.Problems;

/// <summary>The texts about populations and weights, for the researcher who asks for weights.</summary>
internal static class WeightingTexts
{
    public static readonly IReadOnlyDictionary<string, string> ByRule = new Dictionary<string, string>
    {
        ["file/not-utf8:population"] = "the file is not UTF-8. Save it as “CSV UTF-8”.",

        ["margins/header"] = "the first line must name the columns question, code and share (or population).",
        ["margins/empty"] = "there is a header and no population below it. Add one line per answer: question,code,share.",
        ["margins/bad-share"] = "'{0}' is not a share. Write a number of at least 0 with a decimal point, such as 0.25.",
        ["margins/bad-share:population"] =
            "'{0}' is not a number of people or museums. Write a whole number, such as 1372; shares go into a column 'share'.",
        ["margins/unknown-question"] = "'{0}' is not a question with options, nor a row of a matrix; {1}",
        ["margins/multiple-choice"] =
            "'{0}' allows several answers, so its shares do not divide the population. Choose a question with one answer.",
        ["margins/unknown-code"] = "'{0}' has no option '{1}'; {2}",
        ["margins/duplicate"] = "'{1}' of '{0}' has a second line here. Keep one of them.",
        ["margins/sum"] =
            "the shares of '{0}' add up to {1:0.####} instead of 1. Correct them, or name the column population and give numbers.",
        ["margins/sum:zero"] = "the population of '{0}' adds up to 0. Give the number behind each answer.",

        ["margins/sum:too-large"] =
            "the population of '{0}' adds up to more than a number can hold. Give the number behind each answer.",
        ["margins/totals"] =
            "the population of '{0}' adds up to {1:#,##0.####}, that of '{2}' to {3:#,##0.####}: they are not the same population. "
            + "Correct one of them, or name the column share and give shares.",

        ["weights/all-zero"] =
            "all weights are 0, so nobody is left to count. Check the column of weights, or name another one with --weights.",
        ["weights/too-large"] =
            "the weights add up to more than a number can hold (the largest is {0}). Only their ratios matter: divide all of them "
            + "by the same number.",
        ["weights/empty-cell"] =
            "nobody answered '{1}' to '{0}', which is {2:0.####} of the population: no weight can make up for it. "
            + "Leave the line out, so that the others represent the whole, or add its share to a similar answer.",
        ["weights/missing-margin"] =
            "{2} of the respondents answered '{1}' to '{0}', which has no share above 0. Add its line; "
            + "respondents outside the population do not belong in the answers file either.",
        ["weights/one-group"] =
            "fewer than two answers to '{0}' were given: there is nothing to make equal. Choose another question.",
        ["weights/not-converged"] =
            "after {0} rounds '{2}' of '{1}' is still {3:0.####} of the population off. No weights fit, or --trim is too narrow: "
            + "widen it, merge answers that few gave, or leave a question out.",
        ["weights/trim"] =
            "no weights of this sum lie within these bounds. Widen --trim: the lower bound is below 1 and the upper one above, "
            + "both times the mean weight.",
    };
}
