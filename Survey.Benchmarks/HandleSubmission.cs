using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Submitting;

namespace Survey.Benchmarks;

/// <summary>The processing of one submission apart from the web server and the database, step by step.</summary>
[MemoryDiagnoser]
public class HandleSubmission
{
    private readonly byte[] key = new byte[32];
    private Questionnaire questionnaire = null!;
    private byte[] body = [];
    private IReadOnlyDictionary<string, AnswerValue> read = null!;
    private Submission submission = null!;

    [GlobalSetup]
    public void Build()
    {
        questionnaire = SampleAnswers.Questionnaire();
        submission = Submission.Of(questionnaire, "en", SampleAnswers.Of(questionnaire, 1).Single().Answers);
        body = Encoding.UTF8.GetBytes($$"""{"language":"en","answers":{{AnswersJson.Write(submission.Answers)}}}""");
        read = ((SubmissionBody)Read()).Answers;
    }

    [Benchmark]
    public object Read() => JsonSerializer.Deserialize<SubmissionBody>(body, JsonSerializerOptions.Web)!;

    [Benchmark]
    public object Check() => AnswerCheck.Check(questionnaire, read);

    [Benchmark]
    public object Part() => Submission.Of(questionnaire, "en", read);

    [Benchmark]
    public object Write() => AnswersJson.Write(submission.Answers);

    [Benchmark]
    public string Receipt() => new SubmissionKey(key, "digital-skills", "0123456789abcdef0123456789abcdef").NewReceipt();

    [Benchmark]
    public object Hash() => Secret.Fingerprint("receipt", "0123456789abcdef0123456789abcdef");

    [Benchmark]
    public string Sign() => Secret.Sign("0123456789abcdef0123456789abcdef", body);
}
