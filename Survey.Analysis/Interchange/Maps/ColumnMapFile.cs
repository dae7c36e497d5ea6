using System.Text;
using System.Text.Unicode;
using CsvHelper;
using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Interchange.Sources;
using Survey.Analysis.Interchange.Values;
using Survey.Analysis.Interchange.Wordings;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Interchange.Maps;

/// <summary>
/// A map as CSV with the columns <c>column,question,part,words,code</c>. A line without words says what a column is: a question, with
/// the option or row in <c>part</c>, or <c>Comment</c> for the text beside "other"; one of <c>response_id</c>, <c>submitted_at</c>,
/// <c>language</c> and <c>weight</c>; or nothing, for a column to leave out. A line with words says which code they stand for; with a
/// blank code it says nothing yet.
/// </summary>
public static class ColumnMapFile
{
    private const string Comment = "Comment";

    private static readonly string[] Header = ["column", "question", "part", "words", "code"];

    /// <param name="file">The map.</param>
    /// <param name="questionnaire">Whose questions and codes it names.</param>
    /// <param name="messages">Null is English.</param>
    /// <returns>The map, or every problem of the file.</returns>
    public static Reading<ColumnMap> Read(SourceFile file, Questionnaire questionnaire, FileMessages? messages = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(questionnaire);
        var problems = new ProblemCollector(file.Name, messages: messages);
        if (!Utf8.IsValid(file.Content.Span))
        {
            problems.Add("file/not-utf8:answers", new(1));
            return new(Value: null, problems.Problems);
        }

        var lines = Lines(file.Content, problems);
        var entries = lines
            .GroupBy(line => FoldedText.Key(line.Column))
            .ToDictionary(column => column.Key, column => Entry([.. column], questionnaire, problems));
        return problems.IsEmpty ? new(new ColumnMap(entries), []) : new(Value: null, problems.Problems);
    }

    /// <summary>Writes how a file was understood, for somebody to correct.</summary>
    public static void Write(Stream stream, Reconciliation reconciliation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(reconciliation);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        Write(writer, Header);
        foreach (var column in reconciliation.Columns.Where(column => !string.IsNullOrWhiteSpace(column.Header)))
        {
            var (question, part) = Parts(column.Variable);
            Write(writer, [column.Header, question, part, "", ""]);
            foreach (var match in column.Cells)
            {
                Write(writer, [column.Header, question, part, match.Text, match.Code ?? ""]);
            }
        }
    }

    private static (string Question, string Part) Parts(string? variable) =>
        variable is null ? ("", "")
        : variable.EndsWith(ChoiceQuestion.CommentSuffix, StringComparison.Ordinal)
            ? (variable[..^ChoiceQuestion.CommentSuffix.Length], Comment)
        : variable.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? (variable[..slash], variable[(slash + 1)..])
        : (variable, "");

    private static void Write(StreamWriter writer, IEnumerable<string> cells) =>
        writer.Write(
            string.Join(
                ',',
                cells.Select(cell => $"\"{FormulaGuard.Guard(cell).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")
            ) + "\n"
        );

    private static List<MapLine> Lines(ReadOnlyMemory<byte> content, ProblemCollector problems)
    {
        var delimiter = CsvTable.Delimiters.MaxBy(candidate => TableShape.Cut(FirstLine(content), candidate).Length);
        using var reader = CsvReader.Create(content, CsvTable.Options(delimiter));
        var header = reader.Read()
            ? reader.Current.ToArray().Select(cell => cell.Trim().TrimStart('\uFEFF').ToLowerInvariant()).ToList()
            : [];
        if (!Header.All(header.Contains))
        {
            problems.Add("map/header", new(1));
            return [];
        }

        var places = Header.Select(name => header.IndexOf(name)).ToList();
        List<MapLine> lines = [];
        while (reader.Read())
        {
            var cells = reader.Current.ToArray();
            string Cell(int at) => places[at] < cells.Length ? FormulaGuard.Unguard(cells[places[at]].Trim()) : "";
            if (Cell(0).Length > 0)
            {
                lines.Add(new((int)reader.LineNumber, Cell(0), Cell(1), Cell(2), Cell(3), Cell(4)));
            }
        }

        return lines;
    }

    private static string FirstLine(ReadOnlyMemory<byte> content) => Encoding.UTF8.GetString(content.Span).Split('\n')[0];

    private static MapEntry Entry(IReadOnlyList<MapLine> lines, Questionnaire questionnaire, ProblemCollector problems)
    {
        var first = lines.FirstOrDefault(line => line.Question.Length > 0) ?? lines[0];
        if (MetaColumns.Names.Contains(first.Question))
        {
            return new(Match: null, first.Question, new Dictionary<string, string>());
        }

        var match = first.Question.Length == 0 ? null : Match(first, questionnaire, problems);
        return new(match, Meta: null, match is null ? new Dictionary<string, string>() : Words(lines, match, problems));
    }

    private static HeaderMatch? Match(MapLine line, Questionnaire questionnaire, ProblemCollector problems)
    {
        if (questionnaire.Find(line.Question) is not { } question)
        {
            var names = questionnaire.Questions.Select(known => known.Name).Concat(MetaColumns.Names);
            problems.Add(
                "map/unknown-question",
                new(line.Line, line.Column),
                line.Question,
                problems.Messages.Advice(line.Question, names)
            );
            return null;
        }

        var part = PartOf(question, line.Part);
        if (part is null)
        {
            problems.Add(
                "map/unknown-part",
                new(line.Line, line.Column),
                line.Part,
                line.Question,
                problems.Messages.Advice(line.Part, Parts(question))
            );
        }

        return part is null ? null : part with { IsForeign = part.Part == HeaderPart.Option };
    }

    private static HeaderMatch? PartOf(Question question, string part) =>
        (question, part) switch
        {
            (not MatrixQuestion, "") => new(question, HeaderPart.Whole, Code: null, Language: null),
            (ChoiceQuestion { HasOtherText: true }, Comment) => new(question, HeaderPart.Comment, Code: null, Language: null),
            (MultipleQuestion multiple, _) when multiple.Options.Find(part) is not null => new(
                question,
                HeaderPart.Option,
                part,
                Language: null
            ),
            (MatrixQuestion matrix, _) when matrix.Rows.Find(part) is not null => new(
                question,
                HeaderPart.Row,
                part,
                Language: null
            ),
            _ => null,
        };

    private static IEnumerable<string> Parts(Question question) =>
        question switch
        {
            MultipleQuestion multiple => multiple.Options.Select(option => option.Code),
            MatrixQuestion matrix => matrix.Rows.Select(row => row.Code),
            _ => [],
        };

    private static Dictionary<string, string> Words(IEnumerable<MapLine> lines, HeaderMatch match, ProblemCollector problems)
    {
        var codes = Codes(match).ToList();
        var words = new Dictionary<string, string>();
        foreach (var line in lines.Where(line => line.Words.Length > 0 && line.Code.Length > 0))
        {
            if (!codes.Contains(line.Code))
            {
                problems.Add(
                    "map/unknown-code",
                    new(line.Line, line.Column),
                    line.Code,
                    problems.Messages.Advice(line.Code, codes)
                );
            }

            words[FoldedText.Key(line.Words)] = line.Code;
        }

        return words;
    }

    private static IEnumerable<string> Codes(HeaderMatch match) =>
        (match.Part, match.Question) switch
        {
            (HeaderPart.Option, _) => ["1", "0"],
            (_, ChoiceQuestion choice) => choice.Options.Select(option => option.Code),
            (_, RatingQuestion rating) => rating.Points.Select(point => point.Code),
            (_, MatrixQuestion matrix) => matrix.Columns.Select(column => column.Code),
            (_, YesNoQuestion) => [YesNoQuestion.TrueCode, YesNoQuestion.FalseCode],
            _ => [],
        };
}
