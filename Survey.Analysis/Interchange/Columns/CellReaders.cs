using System.Collections.Concurrent;
using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Interchange.Rows;
using Survey.Analysis.Interchange.Values;
using Survey.Analysis.Interchange.Wordings;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Interchange.Columns;

/// <summary>
/// Reads a cell into the answer of its question. Under a header of names it holds codes, and words where it holds no code; under
/// a header of words it holds words, and what matches none is the text beside "other", where the question has one.
/// </summary>
/// <param name="form">What any version asked.</param>
/// <param name="wordings">Of the questions.</param>
/// <param name="words">Words of this column that a map gives codes.</param>
internal sealed class CellReaders(ExpectedForm form, QuestionOptions wordings, IReadOnlyDictionary<string, string> words)
{
    private static readonly char[] CodeSeparators = [' ', ';', ',', '|', '\n', '\r'];

    internal IReadOnlyDictionary<string, string> Words => words;

    internal static Action<string, AnswersRow> Comment(HeaderMatch match, string header) =>
        (cell, row) => row.Give(match.Variable, new TextValue(FormulaGuard.Unguard(cell)), header);

    internal Action<string, AnswersRow> Whole(HeaderMatch match, string header, ColumnWriting values, CellTally? tally) =>
        match.Question switch
        {
            _ when tally is null => ByVersion(match.Question.Name, header, values),
            MultipleQuestion multiple => Several(multiple, header, match.Language, tally),
            TextQuestion text => new TextCells(text, header, values).Read,
            var question => One(question, header, match.Language, tally),
        };

    /// <summary>A header of names may stand for another question in the version of a row.</summary>
    private Action<string, AnswersRow> ByVersion(string name, string header, ColumnWriting values)
    {
        var known = new ConcurrentDictionary<string, Action<string, AnswersRow>>();
        return (cell, row) =>
            known.GetOrAdd(form.NameIn(row.Version, name), own => Named(form.Questionnaire.Find(own)!, header, values))(
                cell,
                row
            );
    }

    private Action<string, AnswersRow> Named(Question question, string header, ColumnWriting values) =>
        question switch
        {
            MultipleQuestion multiple => Codes(multiple, header),
            TextQuestion text => new TextCells(text, header, values).Read,
            _ => Code(question, header),
        };

    /// <summary>The code that a cell of a matrix means, known or not; null where there is none, which is a fault of the row.</summary>
    internal Func<string, AnswersRow, string?> Row(MatrixQuestion question, HeaderMatch match, string header, CellTally? tally)
    {
        var columns = Of(question);
        return tally is null
            ? (cell, _) => question.Columns.Find(cell) is not null ? cell : FirstCode(columns.Find(cell, preferred: null)) ?? cell
            : (cell, row) =>
            {
                var code = Match(columns.Find(cell, match.Language), cell, row, tally);
                if (code is null)
                {
                    row.FaultOfWords(header, cell, columns);
                }

                return code;
            };
    }

    private static string? FirstCode(IReadOnlyList<Wording> found) => found.Count > 0 ? found[0].Code : null;

    private Action<string, AnswersRow> Code(Question question, string header)
    {
        var options = Of(question);
        return (cell, row) =>
        {
            var code = options.IsCode(cell) ? cell : FirstCode(options.Find(cell, preferred: null)) ?? cell;
            row.Give(question.Name, new TextValue(code), header);
        };
    }

    private Action<string, AnswersRow> One(Question question, string header, string? language, CellTally tally)
    {
        var options = Of(question);
        return (cell, row) =>
        {
            if (Match(options.Find(cell, language), cell, row, tally) is { } code)
            {
                row.Give(question.Name, new TextValue(code), header);
            }
            else if (question is ChoiceQuestion { HasOtherText: true } choice)
            {
                row.Give(question.Name, new TextValue(ChoiceQuestion.OtherCode), header);
                row.Give(choice.CommentName, new TextValue(FormulaGuard.Unguard(cell)), header);
            }
            else
            {
                row.FaultOfWords(header, cell, options);
            }
        };
    }

    private Action<string, AnswersRow> Codes(MultipleQuestion question, string header)
    {
        var options = Of(question);
        return (cell, row) =>
        {
            var joined = options.Split(cell, preferred: null);
            var codes = joined.Found.Select(found => found[0].Code).ToList();
            row.Give(
                question.Name,
                new ListValue(joined.Rest.Count == 0 ? codes : Tokens(cell, options) ?? [.. codes, .. joined.Rest]),
                header
            );
        };
    }

    /// <summary>What stands between separators, where some of it are codes; else null.</summary>
    private static string[]? Tokens(string cell, OptionWordings options)
    {
        var tokens = cell.Split(CodeSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.Exists(tokens, options.IsCode) ? tokens : null;
    }

    private Action<string, AnswersRow> Several(MultipleQuestion question, string header, string? language, CellTally tally)
    {
        var options = Of(question);
        return (cell, row) =>
        {
            var joined = options.Split(cell, language);
            var codes = joined.Found.Select(found => Match(found, found[0].Key, row, tally)!).ToList();
            foreach (var rest in joined.Rest)
            {
                Match([], rest, row, tally);
            }

            if (joined.Rest.Count > 0 && question.HasOtherText)
            {
                codes.Add(ChoiceQuestion.OtherCode);
                row.Give(question.CommentName, new TextValue(FormulaGuard.Unguard(string.Join("; ", joined.Rest))), header);
            }
            else if (joined.Rest.Count > 0)
            {
                row.FaultOfWords(header, string.Join("; ", joined.Rest), options);
            }

            row.Give(question.Name, new ListValue(codes), header);
        };
    }

    /// <summary>Notes the match, and gives the code; null where there is none.</summary>
    private static string? Match(IReadOnlyList<Wording> found, string text, AnswersRow row, CellTally tally)
    {
        var first = found.Count > 0 ? found[0] : null;
        row.Words.Add(new(tally, text.Trim(), first, found.Count == 1));
        return first?.Code;
    }

    private OptionWordings Of(Question question) => wordings.Of(question, Words);
}
