using Survey.Analysis.Json;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires.Conditions;
using Survey.Analysis.Questionnaires.Definitions;

namespace Survey.Analysis.Questionnaires.Rules;

/// <summary>Finds what the variables of a condition stand for.</summary>
internal sealed class VariableRules(IReadOnlyList<Page> pages, DefinitionContext context)
{
    // The first of a name: a second one is reported as a duplicate already.
    private readonly Dictionary<string, Question> byName = pages
        .SelectMany(page => page.Questions)
        .GroupBy(question => question.Name)
        .ToDictionary(same => same.Key, same => same.First());

    /// <summary>Checks every variable and code.</summary>
    /// <returns>The questions that the condition asks about, each once.</returns>
    public IReadOnlyList<Question> Check(Condition condition)
    {
        foreach (var variable in condition.Variables)
        {
            CheckVariable(variable, context.Places.Of(condition));
        }

        foreach (var mention in condition.Codes)
        {
            CheckCode(mention, context.Places.Of(condition));
        }

        return [.. condition.Variables.Select(variable => QuestionOf(Parts(variable).Name)).OfType<Question>().Distinct()];
    }

    private void CheckVariable(string variable, Node place)
    {
        var (name, row) = Parts(variable);
        if (QuestionOf(name) is { } question)
        {
            CheckRow(question, row, place);
        }
        else if (!context.QuestionNames.Contains(name))
        {
            context.Problems.Add("conditions/unknown-question", place, name, NearestName.Advice(name, context.QuestionNames));
        }
    }

    private void CheckRow(Question question, string? row, Node place)
    {
        if (row is null)
        {
            return;
        }

        var rows = (question as MatrixQuestion)?.Rows.Select(option => option.Code).ToList() ?? [];
        if (!rows.Contains(row, StringComparer.OrdinalIgnoreCase))
        {
            context.Problems.Add("conditions/unknown-row", place, row, question.Name, NearestName.Advice(row, rows));
        }
    }

    private void CheckCode(CodeMention mention, Node place)
    {
        var (name, row) = Parts(mention.Variable);
        var codes = Codes(byName.GetValueOrDefault(name), row).ToList();
        var written = new TextValue(mention.Code);
        if (codes.Count > 0 && !codes.Exists(code => LooseValue.AreEqual(new TextValue(code), written)))
        {
            context.Problems.Add(
                "conditions/unknown-code",
                place,
                mention.Variable,
                mention.Code,
                NearestName.Advice(mention.Code, codes)
            );
        }
    }

    /// <summary>The codes that a variable can have; none where it takes any text.</summary>
    private static IEnumerable<string> Codes(Question? question, string? row) =>
        question switch
        {
            ChoiceQuestion choice => choice.Options.Select(option => option.Code),
            RatingQuestion rating => rating.Points.Select(option => option.Code),
            MatrixQuestion matrix when row is not null => matrix.Columns.Select(option => option.Code),
            YesNoQuestion => [YesNoQuestion.TrueCode, YesNoQuestion.FalseCode],
            _ => [],
        };

    private static (string Name, string? Row) Parts(string variable) =>
        variable.Split('/', 2) is [var name, var row] ? (name, row) : (variable, null);

    /// <summary>The question of that name, or the one whose "other" text has it.</summary>
    private Question? QuestionOf(string name)
    {
        if (byName.TryGetValue(name, out var question))
        {
            return question;
        }

        return byName.Values.OfType<ChoiceQuestion>().FirstOrDefault(choice => choice.HasOtherText && choice.CommentName == name);
    }
}
