using System.Globalization;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Questionnaires.Json;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Weights;

/// <summary>What the researcher who asks for weights reads about faults: the rule and what to do. English, as is the command line.</summary>
internal static class WeightingTexts
{
    internal const string Header = "the first line must name the columns question, code and share (or population).";

    internal const string NotUtf8 = "the file is not UTF-8. Save it as “CSV UTF-8”.";

    internal const string NoRows =
        "there is a header and no population below it. Add a line for each answer: question,code,share.";

    internal const string NotToBeTrimmed =
        "no weights of this sum lie within these bounds. Widen --trim: the lower bound is below 1 and the upper one above, both times the mean weight.";

    internal static string BadShare(string cell) =>
        $"'{cell}' is no share. Write a number of at least 0 with a decimal point, such as 0.25.";

    internal static string UnknownQuestion(string question, IEnumerable<ChoiceColumn> columns) =>
        $"'{question}' is not a question with options, nor a row of a matrix; {NearestName.Advice(question, columns.Where(column => !column.IsMultiple).Select(column => column.Variable))}";

    internal static string MultipleChoice(string question) =>
        $"'{question}' allows several answers, so that its shares do not divide the population. Take a question with one answer.";

    internal static string UnknownCode(string question, string code, IEnumerable<Option> options) =>
        $"'{question}' has no option '{code}'; {NearestName.Advice(code, options.Select(option => option.Code))}";

    internal static string Duplicate(string question, string code) =>
        $"'{code}' of '{question}' stands here a second time. Keep one line.";

    internal static string Sum(string question, double sum) =>
        $"the shares of '{question}' add up to {Number(sum)} instead of 1. Correct them, or call the column population and give numbers.";

    internal static string NoPopulation(string question) =>
        $"the population of '{question}' is 0 in all. Give the number behind each answer.";

    internal static string EmptyCell(string question, string code, double share) =>
        $"nobody answered '{code}' to '{question}', which is {Number(share)} of the population: no weight can make up for it. "
        + "Leave the line out, so that the others stand for the whole, or add its share to an answer that is like it.";

    internal static string MissingMargin(string question, string code, int respondents) =>
        $"{respondents} {(respondents == 1 ? "respondent" : "respondents")} answered '{code}' to '{question}', for which there is no share above 0. "
        + "Add its line; respondents who do not belong to the population do not belong in the file of answers either.";

    internal static string OneGroup(string question) =>
        $"fewer than two answers to '{question}' were given: there is nothing to make equal. Take another question.";

    internal static string NotConverged(int rounds, string question, string category, double error) =>
        $"after {rounds} rounds '{category}' of '{question}' still is {Number(error)} of the population off. No weights fit, or --trim is too narrow: "
        + "widen it, merge answers that few gave, or leave a question out.";

    private static string Number(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
