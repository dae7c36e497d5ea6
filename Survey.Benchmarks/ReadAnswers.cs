using BenchmarkDotNet.Attributes;
using Survey.Analysis.Interchange;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Benchmarks;

/// <summary>From the bytes of a wide CSV to the columns that the analysis reads, on the digital-skills questionnaire.</summary>
[MemoryDiagnoser]
public class ReadAnswers
{
    private Questionnaire questionnaire = null!;
    private List<Response> responses = [];
    private byte[] file = [];

    [Params(100_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Write()
    {
        questionnaire = SampleAnswers.Questionnaire();
        responses = [.. SampleAnswers.Of(questionnaire, Rows)];
        using var stream = new MemoryStream();
        AnswersCsv.Write(stream, questionnaire, responses);
        file = stream.ToArray();
    }

    [Benchmark]
    public ResponseSet FromFile()
    {
        var builder = new ResponseSetBuilder(questionnaire);
        AnswersFile.Read(new MemoryStream(file), "answers.csv", questionnaire, (response, _) => builder.Add(response));
        return builder.Build();
    }

    [Benchmark]
    public ResponseSet FromResponses()
    {
        var builder = new ResponseSetBuilder(questionnaire);
        foreach (var response in responses)
        {
            builder.Add(response);
        }

        return builder.Build();
    }

    [Benchmark]
    public int Check()
    {
        var problems = 0;
        foreach (var response in responses)
        {
            problems += AnswerCheck.Check(questionnaire, response.Answers).Problems.Count;
        }

        return problems;
    }
}
