using System.Diagnostics;
using Survey.Api.Responses;
using Survey.Api.Storage;

namespace Survey.Benchmarks;

/// <summary>
/// How many submissions reach the disk per second: through the store as the web application uses it, and the same rows with the
/// bare library. It does not use BenchmarkDotNet because it measures concurrent submissions.
/// </summary>
internal static class Submissions
{
    private const int AtOnce = 1000;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);

    /// <param name="addresses">Databases to write to; without any, a SQLite file in a temporary folder.</param>
    /// <param name="output">Receives one line per measurement.</param>
    public static async Task Run(IReadOnlyList<string> addresses, TextWriter output)
    {
        var questionnaire = SampleAnswers.Questionnaire();
        var submissions = SampleAnswers
            .Of(questionnaire, 200)
            .Select(response => Submission.Of(questionnaire, "en", response.Answers))
            .ToList();
        await output.WriteLineAsync(
            $"{submissions[0].Answers.Count} answers, {AnswersJson.Write(submissions[0].Answers).Length} bytes each"
        );
        var folder = Directory.CreateTempSubdirectory("survey-speed-");
        try
        {
            if (addresses.Count == 0)
            {
                await output.WriteLineAsync(
                    BareSqlite.Run(folder.FullName, submissions, rowsPerCommit: 1, hasKey: false, Length)
                );
                await output.WriteLineAsync(
                    BareSqlite.Run(folder.FullName, submissions, rowsPerCommit: 64, hasKey: false, Length)
                );
                await output.WriteLineAsync(
                    BareSqlite.Run(folder.FullName, submissions, rowsPerCommit: 64, hasKey: true, Length)
                );
            }
            foreach (var address in addresses.Count > 0 ? addresses : [Path.Combine(folder.FullName, "survey.db")])
            {
                await output.WriteLineAsync(await Own(address, submissions));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> Own(string address, List<Submission> submissions)
    {
        await using var database = Database.Open(address);
        var store = new SubmissionStore(database, TimeProvider.System);
        await Measure(store, submissions, TimeSpan.FromSeconds(3));
        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var waits = await Measure(store, submissions, Length);
        var seconds = clock.Elapsed.TotalSeconds;
        var used = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        waits.Sort();
        return $"{database.Dialect.Name}, store, {AtOnce} at once: {waits.Count / seconds:N0}/s, {used / waits.Count * 1e6:N0} µs CPU each, "
            + $"p50 {waits[waits.Count / 2]:N1} ms, p99 {waits[waits.Count * 99 / 100]:N1} ms";
    }

    /// <summary>Milliseconds from submission to receipt.</summary>
    private static async Task<List<double>> Measure(SubmissionStore store, List<Submission> submissions, TimeSpan length)
    {
        var end = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        var senders = Enumerable
            .Range(0, AtOnce)
            .Select(sender =>
                Task.Run(async () =>
                {
                    var waits = new List<double>();
                    for (var i = sender; Stopwatch.GetTimestamp() < end; i++)
                    {
                        var start = Stopwatch.GetTimestamp();
                        await store.Submit(submissions[i % submissions.Count], Guid.NewGuid().ToString());
                        waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    }
                    return waits;
                })
            );
        return [.. (await Task.WhenAll(senders)).SelectMany(waits => waits)];
    }
}
