using System.Globalization;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange;

/// <summary>The columns of a Google Forms sheet: headers are the words of questions, cells the words of options.</summary>
internal sealed class WordedColumns(Questionnaire questionnaire, string? weightColumn, ProblemCollector problems)
{
    /// <summary>What Google Forms adds on its own, folded: the address of the account and the points of a quiz.</summary>
    private static readonly HashSet<string> AddedByForms =
    [
        "email address",
        "username",
        "score",
        "total score",
        "e-mailadres",
        "gebruikersnaam",
        "dirección de correo electrónico",
        "nombre de usuario",
        "puntuación",
        "indirizzo email",
        "nome utente",
        "punteggio",
        "διεύθυνση ηλεκτρονικού ταχυδρομείου",
        "όνομα χρήστη",
        "βαθμολογία",
    ];

    private readonly QuestionWordings wordings = new(questionnaire);
    private readonly Dictionary<string, RowCells> rows = [];
    private readonly HashSet<string> taken = [];

    internal ColumnPlan Plan(IReadOnlyList<string> headers)
    {
        var matches = headers.Select(wordings.Find).ToList();
        var language = matches
            .SelectMany(found => found.Select(match => match.Language).Distinct())
            .CountBy(name => name)
            .OrderByDescending(count => count.Value)
            .Select(count => count.Key)
            .FirstOrDefault(questionnaire.DefaultLanguage);
        var columns = headers.Select((header, at) => Column(header, at, matches[at], language)).ToList();
        return new(columns, [.. rows.Values.Select(cells => (Action<AnswersRow>)cells.Read)], language);
    }

    private AnswersColumn Column(string header, int at, IReadOnlyList<HeaderMatch> matches, string language)
    {
        if (matches.Count > 0)
        {
            return Matched(header, at, matches, language);
        }

        if (FormTime.LanguageOf(header) is { } timeLanguage)
        {
            return new(header, MetaColumns.SubmittedAt, timeLanguage, (cell, row) => ReadTime(header, cell, row, language));
        }

        if (MetaColumns.Find(header.Trim(), weightColumn, questionnaire) is { } meta)
        {
            return meta;
        }

        if (!AddedByForms.Contains(FoldedText.Key(header)))
        {
            problems.AddUnknownColumn(header, wordings.All);
        }

        return AnswersColumn.LeftOut(header);
    }

    /// <summary>Where questions share a wording, the first column is the first question's.</summary>
    private AnswersColumn Matched(string header, int at, IReadOnlyList<HeaderMatch> matches, string language)
    {
        var free = matches.Where(match => !taken.Contains(match.Variable)).ToList();
        if ((free.Find(match => match.Language == language) ?? free.FirstOrDefault()) is not { } match)
        {
            problems.AddColumn("columns/duplicate", header);
            return AnswersColumn.LeftOut(header);
        }

        taken.Add(match.Variable);
        var cells = new CellTally();
        var read = Reader(questionnaire.Find(match.Question)!, header, at, match, cells);
        return new(header, match.Variable, match.Language, read) { Cells = cells };
    }

    private Action<string, AnswersRow>? Reader(Question question, string header, int at, HeaderMatch match, CellTally cells) =>
        question switch
        {
            SingleQuestion single => One(single, Of(single.Options), header, match.Language, cells),
            RatingQuestion rating => One(rating, Of(rating.Points), header, match.Language, cells),
            YesNoQuestion yesNo => One(
                yesNo,
                OptionWordings.OfYesNo(yesNo, questionnaire.DefaultLanguage),
                header,
                match.Language,
                cells
            ),
            MultipleQuestion multiple => Several(multiple, Of(multiple.Options), header, match.Language, cells),
            MatrixQuestion matrix => AddRow(matrix, at, match, Of(matrix.Columns), header, cells),
            TextQuestion { Input: TextInput.Date } => (cell, row) =>
                row.Given[question.Name] = new TextValue(IsoDate(cell, match.Language)),
            _ => (cell, row) => row.Given[question.Name] = new TextValue(FormulaGuard.Unguard(cell)),
        };

    private OptionWordings Of(IReadOnlyList<Option> options) => new(options, questionnaire.DefaultLanguage);

    private static Action<string, AnswersRow> One(
        Question question,
        OptionWordings options,
        string header,
        string language,
        CellTally cells
    ) =>
        (cell, row) =>
        {
            if (Match(options.Find(cell, language), cell, row, cells) is { } code)
            {
                row.Given[question.Name] = new TextValue(code);
            }
            else if (question is ChoiceQuestion { HasOtherText: true } choice)
            {
                row.Given[question.Name] = new TextValue(ChoiceQuestion.OtherCode);
                row.Given[choice.CommentName] = new TextValue(FormulaGuard.Unguard(cell));
            }
            else
            {
                row.Fault("answers/unknown-label", header, AnswerText.Shown(cell), Choices.Joined(options.Labels, "; "));
            }
        };

    private static Action<string, AnswersRow> Several(
        MultipleQuestion question,
        OptionWordings options,
        string header,
        string language,
        CellTally cells
    ) =>
        (cell, row) =>
        {
            var joined = options.Split(cell, language);
            var codes = joined.Found.Select(found => Match(found, found[0].Key, row, cells)!).ToList();
            if (joined.Rest is { } rest)
            {
                Match([], rest, row, cells);
                if (question.HasOtherText)
                {
                    codes.Add(ChoiceQuestion.OtherCode);
                    row.Given[question.CommentName] = new TextValue(FormulaGuard.Unguard(rest));
                }
                else
                {
                    row.Fault("answers/unknown-label", header, AnswerText.Shown(rest), Choices.Joined(options.Labels, "; "));
                }
            }

            row.Given[question.Name] = new ListValue(codes);
        };

    /// <summary>The cell is read with the other rows of its matrix.</summary>
    private Action<string, AnswersRow>? AddRow(
        MatrixQuestion question,
        int at,
        HeaderMatch match,
        OptionWordings columns,
        string header,
        CellTally tally
    )
    {
        if (!rows.TryGetValue(question.Name, out var cells))
        {
            rows[question.Name] = cells = new(question);
        }

        cells.Add(at, match.Row!, (cell, row) =>
        {
            var code = Match(columns.Find(cell, match.Language), cell, row, tally);
            if (code is null)
            {
                row.Fault("answers/unknown-label", header, AnswerText.Shown(cell), Choices.Joined(columns.Labels, "; "));
            }

            return code;
        });
        return null;
    }

    /// <summary>Notes the match, and gives the code; null where there is none.</summary>
    private static string? Match(IReadOnlyList<Wording> found, string text, AnswersRow row, CellTally cells)
    {
        var first = found.Count > 0 ? found[0] : null;
        row.Words.Add(new(cells, text.Trim(), first, found.Count == 1));
        return first?.Code;
    }

    private static void ReadTime(string header, string cell, AnswersRow row, string language)
    {
        row.SubmittedAt = FormTime.Read(cell, language);
        if (row.SubmittedAt is null)
        {
            row.Fault("answers/bad-time", header, AnswerText.Shown(cell));
        }
    }

    private static string IsoDate(string cell, string language) =>
        FormTime.Read(cell, language)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? cell;
}
