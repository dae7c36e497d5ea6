using System.Globalization;
using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Interchange.Rows;
using Survey.Analysis.Interchange.Values;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange.Columns;

/// <summary>Reads the columns about the response itself.</summary>
internal static class MetaCells
{
    /// <summary>Reads the cells of such a column into their row.</summary>
    /// <param name="variable">One of <see cref="MetaColumns.Names"/>.</param>
    /// <param name="header">As the file has it.</param>
    /// <param name="values">How the column writes times and numbers.</param>
    /// <param name="questionnaire">The questionnaire that was answered.</param>
    internal static Action<string, AnswersRow> Reader(
        string variable,
        string header,
        ColumnWriting values,
        Questionnaire questionnaire
    ) =>
        variable switch
        {
            MetaColumns.Version => static (cell, row) => row.Version = cell.Trim(),
            MetaColumns.Id => static (cell, row) => row.Id = FormulaGuard.Unguard(cell.Trim()),
            MetaColumns.SubmittedAt => (cell, row) => ReadTime(header, cell, row, values),
            MetaColumns.Language => (cell, row) => ReadLanguage(header, cell, row, questionnaire),
            _ => (cell, row) => ReadWeight(header, cell, row, values),
        };

    private static void ReadWeight(string header, string cell, AnswersRow row, ColumnWriting values)
    {
        if (
            values.Number(cell) is { } text
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
            && double.IsFinite(weight)
            && weight >= 0
        )
        {
            row.Weight = weight;
        }
        else
        {
            row.Fault("answers/bad-weight", header, AnswerText.Shown(cell));
        }
    }

    private static void ReadTime(string header, string cell, AnswersRow row, ColumnWriting values)
    {
        row.SubmittedAt = values.Moment(cell);
        if (row.SubmittedAt is null)
        {
            row.Fault("answers/bad-time", header, AnswerText.Shown(cell));
        }
    }

    private static void ReadLanguage(string header, string cell, AnswersRow row, Questionnaire questionnaire)
    {
        row.Language = questionnaire.Languages.FirstOrDefault(language =>
            language.Equals(cell.Trim(), StringComparison.OrdinalIgnoreCase)
        );
        if (row.Language is null)
        {
            row.Fault("answers/unknown-language", header, AnswerText.Shown(cell), string.Join(", ", questionnaire.Languages));
        }
    }
}
