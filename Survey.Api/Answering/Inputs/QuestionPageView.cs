using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Web;

namespace Survey.Api.Answering.Inputs;

/// <summary>A page of questions with what has been answered so far.</summary>
public sealed record QuestionPageView
{
    public required Shell Shell { get; init; }

    public required Page Page { get; init; }

    /// <summary>From 1, among the pages that apply.</summary>
    public required int Number { get; init; }

    public required int Count { get; init; }

    public required Journey Journey { get; init; }

    /// <summary>The matrices of the page that are answered together.</summary>
    public required IReadOnlyList<MatrixPair> Pairs { get; init; }

    /// <summary>As typed, right or wrong.</summary>
    public required IReadOnlyDictionary<string, AnswerValue> Answers { get; init; }

    /// <summary>What has changed since the respondent began.</summary>
    public required SinceBegun Since { get; init; }

    /// <summary>Empty until the page has been sent.</summary>
    public required IReadOnlyList<AnswerProblem> Problems { get; init; }

    /// <summary>Whether what was typed could not be saved.</summary>
    public required bool IsUnsaved { get; init; }

    /// <summary>Where the form is sent.</summary>
    public required string Action { get; init; }

    /// <summary>Names the draft.</summary>
    public required string Token { get; init; }

    /// <summary>Whether the answers have been sent before.</summary>
    public required bool IsCorrection { get; init; }

    /// <summary>Whether the respondent came from the overview and returns to it.</summary>
    public required bool ReturnsToCheck { get; init; }

    public Words Words => Shell.Words;

    public string Language => Shell.Language;

    public string Heading => (Page.Title ?? new LocalizedText(Shell.SurveyTitle!)).In(Language);

    public IEnumerable<Question> Questions => Page.Questions.Where(Journey.Applies);

    public bool HasRequired => Questions.Any(question => question.IsRequired);

    /// <summary>The problems of a whole question, or of its "other" text.</summary>
    public IEnumerable<AnswerProblem> ProblemsOf(Question question) =>
        Problems.Where(problem =>
            problem.Row is null
            && (
                problem.Question == question.Name || (question is ChoiceQuestion choice && problem.Question == choice.CommentName)
            )
        );

    public IEnumerable<AnswerProblem> ProblemsOf(Question question, Option row) =>
        Problems.Where(problem => problem.Question == question.Name && problem.Row == row.Code);

    public bool IsChosen(string question, string code) =>
        Answers.GetValueOrDefault(question) switch
        {
            TextValue text => text.Text == code,
            FlagValue flag => code == (flag.Flag ? YesNoQuestion.TrueCode : YesNoQuestion.FalseCode),
            ListValue list => list.Codes.Contains(code),
            _ => false,
        };

    public bool IsChosen(string question, string row, string column) =>
        Answers.GetValueOrDefault(question) is RowsValue rows && rows.Rows.GetValueOrDefault(row) == column;

    public string? Typed(string key) =>
        Answers.GetValueOrDefault(key) switch
        {
            TextValue text => text.Text,
            NumberValue number => number.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        };

    /// <summary>The ids of the texts that explain a control; null where there are none.</summary>
    public string? DescribedBy(Question question)
    {
        string[] ids =
        [
            .. question.Description is null ? Enumerable.Empty<string>() : [Hint(question)],
            .. Since.NoteOf(question) is null ? Enumerable.Empty<string>() : [Change(question)],
            .. ProblemsOf(question).Any() ? [Error(question)] : Enumerable.Empty<string>(),
        ];
        return ids.Length == 0 ? null : string.Join(' ', ids);
    }

    public static string Hint(Question question) => FieldIds.Of(question.Name) + "-hint";

    public static string Change(Question question) => FieldIds.Of(question.Name) + "-changed";

    public static string Error(Question question) => FieldIds.Of(question.Name) + "-error";
}
