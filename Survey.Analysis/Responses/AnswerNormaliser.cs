using System.Globalization;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>
/// Turns what was given for a question into the one shape that is stored, or says why it cannot be. A blank is no answer:
/// null without a problem.
/// </summary>
internal static class AnswerNormaliser
{
    internal static AnswerValue? Normalise(Question question, AnswerValue given, List<AnswerProblem> problems) =>
        question switch
        {
            SingleQuestion single => Code(single, single.Options, given, problems),
            RatingQuestion rating => Code(rating, rating.Points, given, problems),
            YesNoQuestion => Flag(question, given, problems),
            MultipleQuestion multiple => Codes(multiple, given, problems),
            MatrixQuestion matrix => Rows(matrix, given, problems),
            TextQuestion text => TextNormaliser.Normalise(text, given, problems),
            _ => throw new ArgumentException($"No rule for a question of kind {question.GetType().Name}.", nameof(question)),
        };

    /// <summary>The text of a value that is one word or number; null for other shapes.</summary>
    internal static string? Scalar(AnswerValue given) =>
        given switch
        {
            TextValue text => text.Text,
            NumberValue number => number.Number.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };

    internal static AnswerValue? WrongShape(Question question, List<AnswerProblem> problems)
    {
        problems.Add(AnswerProblem.Fault(question.Name, "answers/wrong-shape"));
        return null;
    }

    private static AnswerProblem UnknownCode(Question question, string? row, string code) =>
        AnswerProblem.Fault(question.Name, "answers/unknown-code", AnswerText.Shown(code)) with
        {
            Row = row,
        };

    private static TextValue? Code(Question question, OptionList options, AnswerValue given, List<AnswerProblem> problems)
    {
        if (Scalar(given) is not { } code)
        {
            WrongShape(question, problems);
            return null;
        }

        return Known(question, row: null, options, code, problems) is { } option ? new TextValue(option.Code) : null;
    }

    private static Option? Known(Question question, string? row, OptionList options, string code, List<AnswerProblem> problems)
    {
        var trimmed = code.Trim();
        if (trimmed.Length == 0)
        {
            return null;
        }

        var option = options.Find(trimmed);
        if (option is null)
        {
            problems.Add(UnknownCode(question, row, code));
        }

        return option;
    }

    private static AnswerValue? Flag(Question question, AnswerValue given, List<AnswerProblem> problems)
    {
        if (given is FlagValue)
        {
            return given;
        }

        switch (Scalar(given)?.Trim().ToLowerInvariant())
        {
            case null:
                return WrongShape(question, problems);
            case "":
                return null;
            case YesNoQuestion.TrueCode or "1":
                return new FlagValue(true);
            case YesNoQuestion.FalseCode or "0":
                return new FlagValue(false);
            case var other:
                problems.Add(UnknownCode(question, row: null, other));
                return null;
        }
    }

    private static AnswerValue? Codes(MultipleQuestion question, AnswerValue answer, List<AnswerProblem> problems)
    {
        if (answer is not ListValue list)
        {
            return WrongShape(question, problems);
        }

        var before = problems.Count;
        var given = new bool[question.Options.Count];
        for (var i = 0; i < list.Codes.Count && problems.Count < before + AnswerCheck.MostListed; i++)
        {
            var code = list.Codes[i].Trim();
            var at = question.Options.IndexOf(code);
            if (at >= 0)
            {
                given[at] = true;
            }
            else if (code.Length > 0)
            {
                problems.Add(UnknownCode(question, row: null, code));
            }
        }

        return problems.Count > before ? null : new ListValue(Chosen(question.Options, given));
    }

    private static List<string> Chosen(OptionList options, bool[] given)
    {
        var codes = new List<string>();
        for (var at = 0; at < given.Length; at++)
        {
            if (given[at])
            {
                codes.Add(options[at].Code);
            }
        }

        return codes;
    }

    private static AnswerValue? Rows(MatrixQuestion question, AnswerValue answer, List<AnswerProblem> problems)
    {
        if (answer is not RowsValue { Rows: var cells })
        {
            return WrongShape(question, problems);
        }

        var before = problems.Count;
        var found = 0;
        var given = MatrixCells.ByPosition(question, cells);
        var codes = new string?[given.Length];
        for (var at = 0; at < given.Length; at++)
        {
            if (given[at] is { } code)
            {
                found++;
                codes[at] = Known(question, question.Rows[at].Code, question.Columns, code, problems)?.Code;
            }
        }

        if (found < cells.Count)
        {
            problems.AddRange(
                cells
                    .Keys.Where(key => question.Rows.Find(key) is null)
                    .Take(AnswerCheck.MostListed)
                    .Select(key => AnswerProblem.Fault(question.Name, "answers/unknown-row", AnswerText.Shown(key)))
            );
        }

        var answers = new MatrixCells(question, codes);
        return problems.Count > before || answers.Count == 0 ? null : new RowsValue(answers);
    }
}
