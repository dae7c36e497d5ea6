using System.Text;
using Survey.Analysis.Interchange;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;
using Survey.Analysis.Versions;

namespace Survey.Tests.Versions;

/// <summary>Whatever the changes, no answer is lost and every base is that of those who could answer.</summary>
public sealed class ChangeHistoryTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory, MemberData(nameof(Seeds))]
    public void CountsAndBases_AreThoseOfTheBooks(int seed)
    {
        var history = ChangeHistory.Random(seed);
        var set = Set(history);

        Assert.Equal(history.Responses.Count, set.Count);
        foreach (var ((question, isMultiple, option), expected) in history.Books)
        {
            Assert.Equal(expected, Found(set, question.Known, isMultiple, option.Known));
        }

        Assert.Equal(
            history.Books.Values.Sum(book => book.Chosen),
            set.Columns.Sum(column => column.Chosen.Sum(chosen => chosen.Count()))
        );
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Export_ReadAgain_HasTheSameAnswersAndVersions(int seed)
    {
        var history = ChangeHistory.Random(seed);
        var union = history.Union;
        var placed = history.Responses.Select(response => response.Placed(union)).ToList();
        using var file = new MemoryStream();
        AnswersCsv.Write(file, union.Questionnaire, placed, new AnswersCsvOptions { Union = union });
        file.Position = 0;
        var read = new List<Response>();
        var reading = AnswersFile.Read(file, "answers.csv", union, (response, _) => read.Add(response));

        Assert.Empty(reading.Problems);
        Assert.Equal(placed.Select(response => response.Version), read.Select(response => response.Version));
        Assert.Equal(placed.Select(Shown), read.Select(response => Shown(response.Placed(union))));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void AnswersOfEveryVersion_AsADraft_FitTodaysForm(int seed)
    {
        var history = ChangeHistory.Random(seed);
        var union = history.Union;
        var today = union.Find(union.Newest[0])!;
        foreach (var response in history.Responses)
        {
            var kept = FittingAnswers.Of(today, union.Place(response.Version, response.Answers));

            Assert.Empty(AnswerCheck.Check(today, kept).Problems);
        }
    }

    private static ResponseSet Set(ChangeHistory history)
    {
        var builder = new ResponseSetBuilder(history.Union);
        foreach (var response in history.Responses)
        {
            builder.Add(response);
        }

        return builder.Build();
    }

    private static (int Base, int Chosen) Found(ResponseSet set, string question, bool isMultiple, string option)
    {
        var column =
            set.Find(question) is { } now && now.IsMultiple == isMultiple
                ? now
                : set.Find($"{question}~{(isMultiple ? "multiple" : "single")}")!;
        var row = Distribution.Of(set, column).Rows.Single(row => row.Option.Code == option);
        return (row.Base.Count, row.Chosen.Count);
    }

    private static string Shown(Response response)
    {
        var text = new StringBuilder();
        foreach (var (key, answer) in response.Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal))
        {
            text.Append(key).Append('=').AppendJoin('+', Codes(answer).Order(StringComparer.Ordinal)).Append(' ');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Codes(AnswerValue answer) =>
        answer switch
        {
            ListValue list => list.Codes,
            TextValue text => [text.Text],
            _ => [],
        };
}
