using Survey.Analysis.Json;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Plans.Parts;

/// <summary>What every part of a plan is read with.</summary>
internal sealed record PlanContext(Questionnaire Questionnaire, LanguageSet Languages, ProblemCollector Problems)
{
    /// <summary>
    /// The question that a property names; null after the problem that there is none or that it is of another kind.
    /// </summary>
    public T? Question<T>(Properties properties, string property, string expected)
        where T : Question
    {
        if (properties.RequiredText(property) is not { Length: > 0 } name)
        {
            return null;
        }

        var question = Find(name, properties.At(property));
        if (question is null)
        {
            Problems.Add("plan/unknown-question", properties.At(property), name, Nearest(name));
        }
        else if (question is not T)
        {
            Problems.Add("plan/wrong-kind", properties.At(property), name, expected);
        }

        return question as T;
    }

    /// <summary>What can be counted: a question with codes, or <c>matrix/row</c>, under its name of today; checked.</summary>
    public string Variable(Properties properties, string property)
    {
        var (written, place) = (properties.RequiredText(property), properties.At(property));
        if (written.Length == 0)
        {
            return written;
        }

        var (name, row) = written.Split('/', 2) is [var matrix, var code] ? (matrix, code) : (written, null);
        var question = Find(name, place);
        if (question is MatrixQuestion rows && row is not null)
        {
            row = FormerCode.Now(rows.Rows, row, place, Problems);
        }

        CheckVariable(question, name, row, place);
        return question is null ? written
            : row is null ? question.Name
            : $"{question.Name}/{row}";
    }

    /// <summary>The options of a variable that has passed the checks; null where there is none of that name.</summary>
    public OptionList? OptionsOf(string variable) =>
        Questionnaire.Find(variable.Split('/')[0]) switch
        {
            MatrixQuestion matrix => matrix.Columns,
            { Choices.Count: > 0 } question => question.Choices,
            _ => null,
        };

    /// <summary>The question of that name, or the one that was called so.</summary>
    private Question? Find(string name, Node place)
    {
        if (
            Questionnaire.Find(name) is not null
            || Questionnaire.Questions.FirstOrDefault(question => question.Formerly.Contains(name)) is not { } renamed
        )
        {
            return Questionnaire.Find(name);
        }

        Problems.Warn("plan/former-name", place, name, renamed.Name);
        return renamed;
    }

    private void CheckVariable(Question? question, string name, string? row, Node place)
    {
        if (question is null)
        {
            Problems.Add("plan/unknown-question", place, name, Nearest(name));
        }
        else if (question.IsPersonal)
        {
            Problems.Add("plan/personal", place, name);
        }
        else if (question is MatrixQuestion rows && row is not null)
        {
            CheckRow(rows, row, place);
        }
        else if (row is not null || question is TextQuestion or MatrixQuestion)
        {
            Problems.Add(
                "plan/wrong-kind",
                place,
                row is null ? name : $"{name}/{row}",
                "a question with options, or matrix/row"
            );
        }
    }

    private void CheckRow(MatrixQuestion matrix, string row, Node place)
    {
        var rows = matrix.Rows.Select(option => option.Code).ToList();
        if (!rows.Contains(row))
        {
            Problems.Add("plan/unknown-option", place, row, matrix.Name, NearestName.Advice(row, rows));
        }
    }

    private string Nearest(string name) => NearestName.Advice(name, Questionnaire.Questions.Select(question => question.Name));
}
