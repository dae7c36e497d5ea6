using System.Globalization;
using System.Text.Json;
using Survey.Analysis.Plans;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;
using Survey.Analysis.Weights;
using Survey.Tests.Reports.Suppression;

namespace Survey.Tests.Reports;

/// <summary>
/// No NaN or infinity leaves the library, whatever the answers: every number of whole reports and of cross-tabs of all question
/// types, as objects and as files.
/// </summary>
public sealed class FiniteFiguresTests(ITestOutputHelper output)
{
    private static readonly QuestionnaireFolder Folder = Example.DigitalSkills();

    private static readonly Dictionary<string, ResponseSet> Sets = Named(Example.Guide(Folder.Questionnaire));

    public static TheoryData<string> Names => [.. Sets.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Report_OfAnyAnswers_HoldsFiniteNumbersOnly(string name)
    {
        var report = ReportBuilder.Build(
            Folder,
            Sets[name],
            new ReportOptions { Weighting = SurveyWeights.Of(Sets[name], new WeightingPlan()).Value?.Weighting }
        );
        var numbers = new FiniteNumbers();
        numbers.AssertOf(report, name);
        output.WriteLine($"{name}: {numbers.Count} numbers");
        Assert.True(numbers.Count > 100);

        using var stream = new MemoryStream();
        ReportJson.Write(report, stream);
        using var json = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(Sets[name].Count, json.RootElement.GetProperty("respondents").GetInt32());
        using var csv = new StringWriter(CultureInfo.InvariantCulture);
        ReportCsv.Write(report, csv);
        Assert.DoesNotMatch(@"(?i)\b(NaN|infinity)\b|∞", csv.ToString());
    }

    [Theory, MemberData(nameof(Names))]
    public void CrossTab_OfEveryPairOfKinds_HoldsFiniteNumbersOnly(string name)
    {
        string[] variables =
        [
            "country",
            "ownership",
            "scarce_skills",
            "advanced_current/website_create",
            "advanced_desired/website_create",
        ];
        var set = Sets[name];
        var columns = variables.Select(set.Find).OfType<ChoiceColumn>().ToList();
        Assert.True(columns.Count == variables.Length);
        var numbers = new FiniteNumbers();
        foreach (var (rows, others) in columns.SelectMany(rows => columns.Select(others => (rows, others))))
        {
            var analysis = CrossTabAnalysis.Of(set, rows, others, new CrossTabOptions { Levels = Folder.Plan!.Levels });
            numbers.AssertOf(analysis, $"{name} {rows.Variable} x {others.Variable}");
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream))
            {
                CrossTabJson.Write(writer, analysis, "en");
            }

            JsonDocument.Parse(stream.ToArray()).Dispose();
        }

        output.WriteLine($"{name}: {numbers.Count} numbers");
    }

    private static Dictionary<string, ResponseSet> Named(ResponseSet guide) =>
        new()
        {
            ["nobody"] = First(guide, 0),
            ["one"] = First(guide, 1),
            ["two"] = First(guide, 2),
            ["guide"] = guide,
            ["guide, weighted"] = guide.WithWeights([.. Enumerable.Range(0, guide.Count).Select(i => 0.25 + (i % 5))]),
            ["guide, weights far apart"] = guide.WithWeights([
                .. Enumerable.Range(0, guide.Count).Select(i => i % 2 == 0 ? 1e-150 : 1e150),
            ]),
            ["guide, weights of 0"] = guide.WithWeights(new double[guide.Count]),
            ["two, weighted"] = First(guide, 2).WithWeights([0.5, 2]),
            ["one country"] = guide.Only(guide.Find("country")!.Chosen.First(members => members.Count() > 0)),
            ["all alike"] = Alike(guide, 30),
            ["random"] = RandomAnswers.Of(Folder.Questionnaire, seed: 9, ("GR", 40), ("IT", 1)),
        };

    private static ResponseSet First(ResponseSet responses, int count) =>
        responses.Only(BitSet.Of([.. Enumerable.Range(0, responses.Count).Select(i => i < count)]));

    private static ResponseSet Alike(ResponseSet responses, int count)
    {
        var answers = Folder
            .Questionnaire.Questions.SelectMany(AnswerCheck.Keys)
            .Select(key => (key, answer: responses.Answer(key, 0)))
            .Where(pair => pair.answer is not null)
            .ToDictionary(pair => pair.key, pair => pair.answer!);
        var builder = new ResponseSetBuilder(Folder.Questionnaire);
        for (var i = 0; i < count; i++)
        {
            builder.Add(new Response { Answers = answers });
        }

        return builder.Build();
    }
}
