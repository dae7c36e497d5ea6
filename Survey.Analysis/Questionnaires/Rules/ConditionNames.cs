using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires.Conditions;

namespace Survey.Analysis.Questionnaires.Rules;

/// <summary>What a condition names and a questionnaire does not have.</summary>
/// <param name="find">The question of a name, or of the text beside "other"; null where there is none.</param>
/// <param name="names">Of all questions, for advice.</param>
internal sealed class ConditionNames(Func<string, Question?> find, IReadOnlyCollection<string> names)
{
    /// <summary>Rules of <see cref="ProblemTexts"/> with what their texts name.</summary>
    public IEnumerable<(string Rule, object[] Arguments)> Unknown(Condition condition) =>
        condition.Variables.SelectMany(OfVariable).Concat(condition.Codes.SelectMany(OfCode));

    public static (string Name, string? Row) Parts(string variable) =>
        variable.Split('/', 2) is [var name, var row] ? (name, row) : (variable, null);

    private IEnumerable<(string, object[])> OfVariable(string variable)
    {
        var (name, row) = Parts(variable);
        if (find(name) is not { } question)
        {
            if (!names.Contains(name))
            {
                yield return ("conditions/unknown-question", [name, NearestName.Advice(name, names)]);
            }

            yield break;
        }

        var rows = (question as MatrixQuestion)?.Rows.Select(option => option.Code).ToList() ?? [];
        if (row is not null && !rows.Contains(row, StringComparer.OrdinalIgnoreCase))
        {
            yield return ("conditions/unknown-row", [row, question.Name, NearestName.Advice(row, rows)]);
        }
    }

    private IEnumerable<(string, object[])> OfCode(CodeMention mention)
    {
        var (name, row) = Parts(mention.Variable);
        var question = find(name);
        var codes = Codes(question, name, row).ToList();
        var written = new TextValue(mention.Code);
        if (codes.Count > 0 && !codes.Exists(code => LooseValue.AreEqual(new TextValue(code), written)))
        {
            var advice = CodeOf(question, mention.Code) is { } meant
                ? $"its code is '{meant}'"
                : NearestName.Advice(mention.Code, codes);
            yield return ("conditions/unknown-code", [mention.Variable, mention.Code, advice]);
        }
    }

    /// <summary>The code of the option with these words, in whatever language; null where there is none.</summary>
    private static string? CodeOf(Question? question, string words)
    {
        OptionList options = question switch
        {
            ChoiceQuestion choice => choice.Options,
            RatingQuestion rating => rating.Points,
            MatrixQuestion matrix => matrix.Columns,
            _ => [],
        };
        return options
            .FirstOrDefault(option =>
                option
                    .Label.Languages.Select(option.Label.In)
                    .Append(option.Label.Default)
                    .Contains(words.Trim(), StringComparer.OrdinalIgnoreCase)
            )
            ?.Code;
    }

    /// <summary>The codes that a variable can have; none where it takes any text.</summary>
    private static IEnumerable<string> Codes(Question? question, string name, string? row) =>
        question switch
        {
            _ when question?.Name != name => [],
            ChoiceQuestion choice => choice.Options.Select(option => option.Code),
            RatingQuestion rating => rating.Points.Select(option => option.Code),
            MatrixQuestion matrix when row is not null => matrix.Columns.Select(option => option.Code),
            YesNoQuestion => [YesNoQuestion.TrueCode, YesNoQuestion.FalseCode],
            _ => [],
        };
}
