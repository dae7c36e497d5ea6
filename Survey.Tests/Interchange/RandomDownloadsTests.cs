using System.Text;
using System.Text.RegularExpressions;
using Survey.Analysis.Interchange;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Tests.Interchange;

/// <summary>
/// Random downloads are read as they were made, or refused with the true reason; where a date is two days, a warning says so.
/// SURVEY_DOWNLOADS gives their number.
/// </summary>
public sealed partial class RandomDownloadsTests
{
    private static readonly int Downloads = int.TryParse(Environment.GetEnvironmentVariable("SURVEY_DOWNLOADS"), out var number)
        ? number
        : 120;

    private static readonly Questionnaire[] Forms =
    [
        RandomForm.Create(),
        RandomForm.Create(),
        Example.DigitalSkills().Questionnaire,
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Read_ADownload_IsWhatItWasMadeFromOrRefusedWithTheReason(int seed)
    {
        var refused = 0;
        for (var number = 0; number < Downloads; number++)
        {
            var form = Forms[number % Forms.Length];
            var download = new RandomDownload(new Random(HashCode(seed, number)), form);
            refused += Check(download, form, $"seed {seed}, download {number}") ? 0 : 1;
        }

        Assert.InRange(refused, 1, Downloads / 5);
        TestContext.Current.TestOutputHelper!.WriteLine($"{Downloads - refused} of {Downloads} read, {refused} refused");
    }

    private static int HashCode(int seed, int number) => (seed * 1_000_003) + number;

    /// <summary>Whether it was read.</summary>
    private static bool Check(RandomDownload download, Questionnaire form, string name)
    {
        var responses = new List<Response>();
        using var stream = new MemoryStream(download.Bytes);
        var reading = AnswersFile.Read(stream, "download.csv", form, (response, _) => responses.Add(response));
        if (!download.IsUtf8)
        {
            Assert.True(reading.Problems.Count > 0 && reading.Problems.All(problem => problem.Id == "file/not-utf8"), Told());
            return false;
        }

        if (download.AreNumbersOpen && reading.Problems.Count > 0)
        {
            Assert.True(reading.Problems.All(problem => problem.Id == "answers/open-number"), Told());
            return false;
        }

        Assert.True(reading.Problems.Count == 0 && reading.LeftOut.Sum(left => left.Rows.Count) == download.LeftOut, Told());
        var areDatesOpen = reading.Warnings.Any(warning => warning.Id == "answers/date-order");
        Assert.True(
            responses
                .Select(Compared)
                .SequenceEqual(download.Expected.Select(line => areDatesOpen ? Date().Replace(line, "") : line)),
            Told()
        );
        return true;

        string Compared(Response response) =>
            areDatesOpen ? Date().Replace(RandomDownload.Shown(response), "") : RandomDownload.Shown(response);

        string Told() =>
            $"{name}:\n{Encoding.UTF8.GetString(download.Bytes)}\n{string.Join('\n', reading.Problems)}\nread:\n"
            + $"{string.Join('\n', responses.Select(RandomDownload.Shown))}\nmeant:\n{string.Join('\n', download.Expected)}";
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d(?:T[\d:]+)?")]
    private static partial Regex Date();
}
