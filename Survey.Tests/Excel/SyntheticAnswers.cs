using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Tests.Excel;

/// <summary>Random answers to any questionnaire, the same in every run; one in twenty is blank.</summary>
internal static class SyntheticAnswers
{
    public static ResponseSet Of(Questionnaire questionnaire, int count)
    {
        var random = new Random(5);
        var builder = new ResponseSetBuilder(questionnaire);
        for (var i = 0; i < count; i++)
        {
            builder.Add(
                new Response
                {
                    Id = $"r{i}",
                    SubmittedAt = DateTimeOffset.UnixEpoch.AddHours(i),
                    Answers = questionnaire
                        .Questions.Where(_ => random.Next(20) > 0)
                        .SelectMany(question => Answers(question, random))
                        .ToDictionary(pair => pair.Key, pair => pair.Answer),
                }
            );
        }

        return builder.Build();
    }

    private static IEnumerable<(string Key, AnswerValue Answer)> Answers(Question question, Random random)
    {
        if (question is MultipleQuestion multiple)
        {
            yield return (
                question.Name,
                new ListValue([
                    .. multiple.Options.Where(option => !option.IsExclusive && random.Next(3) == 0).Select(option => option.Code),
                ])
            );
        }
        else if (question is ChoiceQuestion single)
        {
            yield return (question.Name, new TextValue(One(single.Options, random)));
        }
        else if (question is MatrixQuestion matrix)
        {
            yield return (
                question.Name,
                new RowsValue(matrix.Rows.ToDictionary(row => row.Code, _ => One(matrix.Columns, random)))
            );
        }

        if (question is ChoiceQuestion { HasOtherText: true } choice && random.Next(4) == 0)
        {
            yield return (choice.CommentName, new TextValue("=1+1"));
        }
    }

    /// <summary>The first options more often, so that tables are not flat.</summary>
    private static string One(OptionList options, Random random) => options[random.Next(random.Next(options.Count) + 1)].Code;
}
