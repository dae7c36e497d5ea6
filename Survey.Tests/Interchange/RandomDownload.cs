using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using static Survey.Tests.Interchange.RandomWriting;

namespace Survey.Tests.Interchange;

/// <summary>
/// Random answers as a service or a spreadsheet may hand them in: in one of five languages or in codes, in any order of columns,
/// with any separator, line end, encoding, and way to write times, dates and numbers, among helper columns and title rows.
/// </summary>
internal sealed partial class RandomDownload
{
    private static readonly string[] TimeHeaders =
    [
        "Timestamp",
        "Tijdstempel",
        "Marca temporal",
        "Informazioni cronologiche",
        "Χρονική σήμανση",
        "Horodateur",
        "Zeitstempel",
        "Inviato il",
    ];

    private static readonly string[] Decorations =
    [
        "{0}",
        "{0}",
        "{0} *",
        "{1}. {0}",
        "Q{1}: {0}",
        "{0} (required)",
        "\u200B{0}",
        "  {0}  ",
    ];

    private static readonly string[] OtherTexts =
    [
        "volunteers, mostly; retired",
        "it \"depends\"",
        "ποικίλλει",
        "geen idee – nog niet",
        "-5",
        "100%",
    ];

    private static readonly System.Buffers.SearchValues<char> Quotable = System.Buffers.SearchValues.Create("\",;\t\n\r|");

    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: true);

    private readonly Random random;
    private readonly string language;
    private readonly bool isCoded;
    private readonly string joint;
    private readonly string delimiter;
    private readonly string decoration;
    private readonly int writing;
    private readonly List<(Question Question, string Header, int Part)> columns = [];
    private readonly Func<DateTime, string> times;
    private readonly Dictionary<Question, Func<DateTime, string>> dates = [];
    private readonly Dictionary<Question, Func<decimal, string>> numbers = [];
    private readonly List<string> lines = [];
    private readonly List<string> expected = [];
    private readonly List<string> numberCells = [];

    public RandomDownload(Random random, Questionnaire questionnaire)
    {
        this.random = random;
        language = Pick(random, "en", "nl", "es", "it", "el");
        isCoded = random.Next(4) == 0;
        joint = isCoded ? Pick(random, ";", ",", "|") : Pick(random, ";", "; ", ", ", "\n", " | ", ";\r\n");
        delimiter = Pick(random, ",", ";", "\t");
        decoration = isCoded ? "{0}" : Pick(random, Decorations);
        writing = random.Next(3) > 0 ? 0 : random.Next(1, 5);
        times = Times(random);
        HasTimes = random.Next(10) > 0;
        var questions = Questions(questionnaire);
        Write(questions);
        Bytes = Encoded(Text());
    }

    public byte[] Bytes { get; }

    /// <summary>The rows of those who agreed, in their order.</summary>
    public IReadOnlyList<string> Expected => expected;

    /// <summary>The rows of those who did not.</summary>
    public int LeftOut { get; private set; }

    public bool HasTimes { get; }

    /// <summary>Whether the bytes are UTF-8.</summary>
    public bool IsUtf8 { get; private set; } = true;

    /// <summary>Whether nothing in the file says which sign is the decimal one, though it matters.</summary>
    public bool AreNumbersOpen =>
        numberCells.Exists(cell => OpenNumber().IsMatch(cell)) && !numberCells.Exists(cell => ProvingNumber().IsMatch(cell));

    /// <summary>A response as a line, to be compared.</summary>
    public static string Shown(Response response) =>
        string.Join(
            ' ',
            response
                .Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal)
                .Select(answer => $"{answer.Key}={Shown(answer.Value)}")
                .Prepend(response.SubmittedAt is { } moment ? Moment(moment.UtcDateTime) : "")
        );

    private static string Shown(AnswerValue value) =>
        value switch
        {
            ListValue list => string.Join('+', list.Codes.Order(StringComparer.Ordinal)),
            RowsValue rows => string.Join('+', rows.Rows.Select(row => $"{row.Key}:{row.Value}").Order(StringComparer.Ordinal)),
            TextValue text => text.Text,
            FlagValue flag => flag.Flag ? "true" : "false",
            NumberValue number => number.Number.ToString(CultureInfo.InvariantCulture),
            _ => "?",
        };

    private static string Moment(DateTime moment) => moment.ToString("s", CultureInfo.InvariantCulture);

    /// <summary>The consent and a random part of the others, in a random order; no two of them with the same words.</summary>
    private List<Question> Questions(Questionnaire questionnaire)
    {
        var all = questionnaire.Questions.Where(question => question is not TextQuestion { Input: TextInput.Email }).ToList();
        var consent = all.OfType<YesNoQuestion>().First();
        List<Question> some = [consent, .. all.Where(question => question != consent && random.Next(all.Count) < 9)];
        var chosen = some.DistinctBy(question => question.Wording.In(language)).ToArray();
        random.Shuffle(chosen);
        foreach (var question in chosen)
        {
            dates[question] = Dates(random);
            numbers[question] = Numbers(random, isCoded && delimiter == "," ? "." : Pick(random, ".", ","));
        }

        return [.. chosen];
    }

    private void Write(List<Question> questions)
    {
        foreach (var question in questions)
        {
            columns.AddRange(Headers(question).Select((header, part) => (question, header, part)));
        }

        var helper = random.Next(3) == 0 ? random.Next(columns.Count + 1) : -1;
        AddLine(
            HasTimes ? Pick(random, TimeHeaders) : null,
            [.. columns.Select(Header)],
            helper,
            Pick(random, "Score", "Notes", "Punteggio")
        );
        var rows = random.Next(1, 8);
        for (var row = 0; row < rows; row++)
        {
            var moment = new DateTime(2026, 1, 1).AddSeconds(random.Next(365 * 86_400));
            var answers = questions.ToDictionary(question => question, Answer);
            AddLine(
                HasTimes ? times(moment) : null,
                [.. columns.Select(column => answers[column.Question].Cells[column.Part])],
                helper,
                random.Next(10).ToString(CultureInfo.InvariantCulture)
            );
            Expect(moment, answers);
        }
    }

    private void Expect(DateTime moment, Dictionary<Question, RandomAnswer> answers)
    {
        if (answers.First(answer => answer.Key is YesNoQuestion).Value.Meant != "consent=true")
        {
            LeftOut++;
            return;
        }

        var meant = answers
            .Values.SelectMany(answer => answer.Meant.Split('\u0001'))
            .Where(text => text.Length > 0)
            .OrderBy(text => text[..text.IndexOf('=', StringComparison.Ordinal)], StringComparer.Ordinal);
        expected.Add(string.Join(' ', meant.Prepend(HasTimes ? Moment(moment) : "")));
    }

    private string Header((Question Question, string Header, int Part) column, int at) =>
        isCoded ? column.Header : Written(string.Format(CultureInfo.InvariantCulture, decoration, column.Header, at + 1));

    private IEnumerable<string> Headers(Question question)
    {
        var words = question.Wording.In(language);
        return question switch
        {
            MatrixQuestion matrix when isCoded => matrix.Rows.Select(row => $"{question.Name}/{row.Code}"),
            MatrixQuestion matrix => matrix.Rows.Select(row => $"{words} [{row.Label.In(language)}]"),
            ChoiceQuestion { HasOtherText: true } choice when isCoded => [question.Name, choice.CommentName],
            _ => [isCoded ? question.Name : words],
        };
    }

    private RandomAnswer Answer(Question question)
    {
        var count = columns.Count(column => column.Question == question);
        return random.Next(8) == 0
            ? RandomAnswer.Blank(count)
            : question switch
            {
                YesNoQuestion yesNo => Flag(yesNo),
                MultipleQuestion multiple => Several(multiple),
                ChoiceQuestion choice => One(choice),
                RatingQuestion rating => Point(rating),
                MatrixQuestion matrix => Rows(matrix),
                TextQuestion { Input: TextInput.Number } => Number(question),
                TextQuestion { Input: TextInput.Date } => Date(question),
                _ => Text(question),
            };
    }

    private RandomAnswer Flag(YesNoQuestion question)
    {
        var isTrue = random.Next(6) > 0;
        var code = isTrue ? "true" : "false";
        var words = Written((isTrue ? question.LabelTrue! : question.LabelFalse!).In(language));
        return new(
            $"{question.Name}={code}",
            [isCoded ? Pick(random, code, isTrue ? "1" : "0", code.ToUpperInvariant()) : words]
        );
    }

    private RandomAnswer One(ChoiceQuestion question)
    {
        if (question.HasOtherText && random.Next(5) == 0)
        {
            var text = Pick(random, OtherTexts);
            return new($"{question.Name}=other\u0001{question.CommentName}={text}", isCoded ? ["other", text] : [text]);
        }

        var option = question
            .Options.Where(option => option.Code != "other")
            .ElementAt(random.Next(question.Options.Count(option => option.Code != "other")));
        var cell = isCoded ? option.Code : Written(option.Label.In(language));
        return new($"{question.Name}={option.Code}", isCoded && question.HasOtherText ? [cell, ""] : [cell]);
    }

    private RandomAnswer Several(MultipleQuestion question)
    {
        var options = question.Options.Where(option => option.Code != "other").ToArray();
        random.Shuffle(options);
        var chosen = options.Take(random.Next(1, 4)).ToList();
        if (chosen.Find(option => option.IsExclusive) is { } alone)
        {
            chosen = [alone];
        }

        var other = question.HasOtherText && !chosen[0].IsExclusive && random.Next(5) == 0 ? Pick(random, OtherTexts) : null;
        var codes = chosen.Select(option => option.Code).Concat(other is null ? [] : ["other"]).Order(StringComparer.Ordinal);
        var meant = $"{question.Name}={string.Join('+', codes)}" + (other is null ? "" : $"\u0001{question.CommentName}={other}");
        var cell = string.Join(
            joint,
            isCoded
                ? chosen.Select(option => option.Code).Concat(other is null ? [] : ["other"])
                : chosen.Select(option => Written(option.Label.In(language))).Concat(other is null ? [] : [other])
        );
        return new(meant, isCoded && question.HasOtherText ? [cell, other ?? ""] : [cell]);
    }

    private RandomAnswer Point(RatingQuestion question)
    {
        var point = question.Points[random.Next(question.Points.Count)];
        return new($"{question.Name}={point.Code}", [Pick(random, point.Code, point.Code, point.Code + ".0")]);
    }

    private RandomAnswer Rows(MatrixQuestion question)
    {
        var levels = question
            .Rows.Select(_ => random.Next(9) == 0 ? null : question.Columns[random.Next(question.Columns.Count)])
            .ToList();
        var meant = question
            .Rows.Zip(levels)
            .Where(row => row.Second is not null)
            .Select(row => $"{row.First.Code}:{row.Second!.Code}")
            .Order(StringComparer.Ordinal)
            .ToList();
        return new(
            meant.Count == 0 ? "" : $"{question.Name}={string.Join('+', meant)}",
            [
                .. levels.Select(level =>
                    level is null ? ""
                    : isCoded ? level.Code
                    : Written(level.Label.In(language))
                ),
            ]
        );
    }

    private RandomAnswer Number(Question question)
    {
        var number = Pick(random, 0, 7, 12.5m, 0.25m, 950, 1372, 1.372m, 24_500, 1_250_000, 3.1m);
        var cell = numbers[question](number);
        numberCells.Add(cell);
        return new($"{question.Name}={number.ToString(CultureInfo.InvariantCulture)}", [cell]);
    }

    private RandomAnswer Date(Question question)
    {
        var day = new DateTime(1950, 1, 1).AddDays(random.Next(27_000));
        return new($"{question.Name}={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", [dates[question](day)]);
    }

    private RandomAnswer Text(Question question)
    {
        var text = Pick(random, OtherTexts);
        return new($"{question.Name}={text}", [text]);
    }

    private void AddLine(string? time, List<string> cells, int helper, string note)
    {
        if (helper >= 0)
        {
            cells.Insert(helper, note);
        }

        if (time is not null)
        {
            cells.Insert(0, time);
        }

        while (lines.Count > 0 && random.Next(3) == 0 && cells.Count > 2 && cells[^1].Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        lines.Add(string.Join(delimiter, cells.Select(Quoted)));
    }

    private string Quoted(string cell) =>
        random.Next(2) == 0 || cell.AsSpan().ContainsAny(Quotable)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;

    private string Text()
    {
        var end = Pick(random, "\n", "\r\n");
        var above = Pick(random, "", "", "", "sep=" + delimiter + end, end, "Answers of spring" + end + end);
        return above + string.Concat(lines.Select(line => line + end + (random.Next(12) == 0 ? end : "")));
    }

    private byte[] Encoded(string text)
    {
        switch (random.Next(12))
        {
            case 0:
                IsUtf8 = false;
                return [.. Utf16.Preamble, .. Utf16.GetBytes(text)];
            case 1:
                var old = CodePagesEncodingProvider.Instance.GetEncoding(language == "el" ? 1253 : 1252)!;
                var bytes = old.GetBytes(text);
                if (old.GetString(bytes) != text)
                {
                    goto default;
                }

                IsUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
                return bytes;
            case < 6:
                return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
            default:
                return Encoding.UTF8.GetBytes(text);
        }
    }

    /// <summary>As people and programs write words.</summary>
    private string Written(string text) =>
        writing switch
        {
            1 => text.ToUpper(CultureInfo.InvariantCulture),
            2 => text.Normalize(NormalizationForm.FormD),
            3 => text.Replace(' ', '\u00A0'),
            4 => WithoutAccents(text.ToUpper(CultureInfo.InvariantCulture)),
            _ => text,
        };

    private static string WithoutAccents(string text) =>
        string.Concat(
            text.Normalize(NormalizationForm.FormD)
                .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
        );

    [GeneratedRegex(@"^[1-9]\d{0,2}[.,]\d{3}$")]
    private static partial Regex OpenNumber();

    /// <summary>One separator with another number of digits behind it, the same one twice, or both.</summary>
    [GeneratedRegex(@"[.,](?!\d{3}$)|[.,].*[.,]|\d{4}[.,]|^0[.,]")]
    private static partial Regex ProvingNumber();
}
