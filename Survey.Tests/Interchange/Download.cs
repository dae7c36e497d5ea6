using System.Text;
using Survey.Analysis.Interchange;
using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Tests.Interchange;

/// <summary>A download of a small form of the digital-skills questionnaire with four answers, as services write it.</summary>
internal sealed record Download
{
    public static readonly string[] Questions =
    [
        "consent",
        "country",
        "ownership",
        "size",
        "digital_gap",
        "scarce_skills",
        "advanced_current/video",
        "advanced_desired/video",
    ];

    public string Language { get; init; } = "en";

    public string Delimiter { get; init; } = ",";

    /// <summary>Null leaves the column out.</summary>
    public string? TimeHeader { get; init; } = "Timestamp";

    public IReadOnlyList<string> Times { get; init; } =
    ["2026/03/02 9:15:00 AM GMT+1", "2026/03/02 4:45:47 PM GMT+1", "2026/04/21 4:45:47 PM GMT+2", "2026/12/03 8:48:17 PM GMT+1"];

    /// <summary>Changes a cell; row 0 is the header.</summary>
    public Func<int, string, string, string> Cell { get; init; } = (_, _, text) => text;

    /// <summary>Joins the options of a cell.</summary>
    public string Joint { get; init; } = ";";

    private static readonly Questionnaire Guide = Example.DigitalSkills().Questionnaire;

    public (AnswersReading Reading, List<Response> Responses) Read(AnswersFileOptions? options = null) =>
        ReadText(Text(), options);

    public static (AnswersReading Reading, List<Response> Responses) ReadText(string text, AnswersFileOptions? options = null)
    {
        var responses = new List<Response>();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var reading = AnswersFile.Read(stream, "download.csv", Guide, (response, _) => responses.Add(response), options);
        return (reading, responses);
    }

    public string Text() => string.Concat(Enumerable.Range(0, 5).Select(Line));

    private string Line(int row)
    {
        var cells = Questions.Select(variable => Cell(row, variable, row == 0 ? Header(variable) : Answer(row, variable)));
        var time = TimeHeader is null ? [] : new[] { row == 0 ? TimeHeader : Times[row - 1] };
        return string.Join(
                Delimiter,
                time.Concat(cells).Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")
            ) + "\n";
    }

    private string Header(string variable)
    {
        var parts = variable.Split('/');
        var question = Guide.Find(parts[0])!;
        return question is MatrixQuestion matrix
            ? $"{question.Wording.In(Language)} [{matrix.Rows.Find(parts[1])!.Label.In(Language)}]"
            : question.Wording.In(Language);
    }

    private string Answer(int row, string variable) =>
        Guide.Find(variable.Split('/')[0]) switch
        {
            YesNoQuestion consent => consent.LabelTrue!.In(Language),
            MultipleQuestion multiple => string.Join(
                Joint,
                new[] { row - 1, row + 1 }.Select(at => multiple.Options[at].Label.In(Language))
            ),
            ChoiceQuestion choice => choice.Options[(row - 1) % 4].Label.In(Language),
            MatrixQuestion matrix => matrix.Columns[row % matrix.Columns.Count].Label.In(Language),
            _ => "",
        };

    /// <summary>What the four answers are, as codes.</summary>
    public static string Expected(int row) =>
        string.Join(
            " ",
            Questions.Select(variable =>
                Guide.Find(variable.Split('/')[0]) switch
                {
                    MultipleQuestion multiple => $"{multiple.Options[row - 1].Code}+{multiple.Options[row + 1].Code}",
                    ChoiceQuestion choice => choice.Options[(row - 1) % 4].Code,
                    MatrixQuestion matrix => matrix.Columns[row % matrix.Columns.Count].Code,
                    _ => "true",
                }
            )
        );

    public static string Codes(Response response) =>
        string.Join(
            " ",
            Questions.Select(variable =>
            {
                var parts = variable.Split('/');
                return response.Answers.GetValueOrDefault(parts[0]) switch
                {
                    ListValue list => string.Join('+', list.Codes),
                    RowsValue rows => rows.Rows.GetValueOrDefault(parts[1]) ?? "",
                    TextValue text => text.Text,
                    FlagValue flag => flag.Flag ? "true" : "false",
                    _ => "",
                };
            })
        );
}
