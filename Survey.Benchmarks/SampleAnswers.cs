using Survey.Analysis.Plans;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Benchmarks;

/// <summary>Valid random answers, the same in every run.</summary>
internal static class SampleAnswers
{
    /// <summary>The digital-skills questionnaire, from the nearest folder above that contains it.</summary>
    internal static Questionnaire Questionnaire() => Folder().Questionnaire;

    /// <summary>The digital-skills questionnaire with its report plan.</summary>
    internal static QuestionnaireFolder Folder()
    {
        const string Name = "questionnaires/digital-skills";
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, Name)))
        {
            folder = folder.Parent;
        }

        var files = Directory.GetFiles(
            Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException(Name), Name),
            "*.json"
        );
        var reading = QuestionnaireFolder.Read(
            "digital-skills",
            [.. files.Select(path => new SourceFile(path, File.ReadAllBytes(path)))]
        );
        return reading.Value ?? throw new InvalidOperationException(string.Join("\n", reading.Problems));
    }

    internal static ResponseSet Set(Questionnaire questionnaire, int count)
    {
        var builder = new ResponseSetBuilder(questionnaire);
        foreach (var response in Of(questionnaire, count))
        {
            builder.Add(response);
        }

        return builder.Build();
    }

    internal static IEnumerable<Response> Of(Questionnaire questionnaire, int count)
    {
        var random = new Random(24);
        for (var i = 0; i < count; i++)
        {
            yield return new Response
            {
                Id = $"r{i}",
                Language = questionnaire.Languages[random.Next(questionnaire.Languages.Count)],
                SubmittedAt = DateTimeOffset.UnixEpoch.AddMinutes(27_000_000 + i),
                Answers = questionnaire
                    .Questions.Select(question => (question.Name, Answer: Any(question, random)))
                    .Where(pair => pair.Answer is not null)
                    .ToDictionary(pair => pair.Name, pair => pair.Answer!),
            };
        }
    }

    private static AnswerValue? Any(Question question, Random random) =>
        question switch
        {
            ChoiceQuestion choice and not MultipleQuestion => new TextValue(One(choice.Options, random)),
            MultipleQuestion multiple => Several(multiple, random),
            MatrixQuestion matrix => new RowsValue(matrix.Rows.ToDictionary(row => row.Code, _ => One(matrix.Columns, random))),
            YesNoQuestion => new FlagValue(true),
            _ => null,
        };

    private static ListValue Several(MultipleQuestion question, Random random)
    {
        var options = question.Options.Where(option => !option.IsExclusive).ToList();
        var first = random.Next(options.Count);
        var second = random.Next(options.Count);
        return new([.. options.Where((_, at) => at == first || at == second).Select(option => option.Code)]);
    }

    private static string One(OptionList options, Random random) => options[random.Next(options.Count)].Code;
}
