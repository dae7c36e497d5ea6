using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions;

/// <summary>
/// What has another name or code now, learnt from the newest version to the oldest: what a version says holds for those before it.
/// </summary>
internal sealed class FormerNames
{
    private readonly Dictionary<string, string> questions = [];
    private readonly Dictionary<(string Question, string Code), string> codes = [];
    private readonly Dictionary<(string Question, string Row), string> rows = [];

    public IReadOnlyDictionary<string, string> Questions => questions;

    public static FormerNames Of(Questionnaire questionnaire)
    {
        var names = new FormerNames();
        foreach (var question in questionnaire.Questions)
        {
            names.Learn(question, question.Name);
        }

        return names;
    }

    /// <param name="question">As the version has it.</param>
    /// <param name="name">What it is called now, whatever its kind.</param>
    public void Learn(Question question, string name)
    {
        foreach (var former in question.Formerly)
        {
            questions.TryAdd(former, name);
        }

        Learn(question.Choices, name, codes);
        Learn(question is MatrixQuestion matrix ? matrix.Rows : [], name, rows);
    }

    public string Question(string name) => questions.GetValueOrDefault(name, name);

    /// <param name="question">What it is called now.</param>
    /// <param name="code">Of an option, a point or a column.</param>
    public string Code(string question, string code) => codes.GetValueOrDefault((question, code), code);

    /// <summary>The rows that have another code now; not those whose place another row of the version has.</summary>
    public IReadOnlyDictionary<string, string> RowsOf(Question question, string name)
    {
        var changed = new Dictionary<string, string>();
        foreach (var row in question is MatrixQuestion matrix ? matrix.Rows : [])
        {
            if (
                rows.TryGetValue((name, row.Code), out var now)
                && ((MatrixQuestion)question).Rows.Find(now) is null
                && !changed.ContainsValue(now)
            )
            {
                changed.Add(row.Code, now);
            }
        }

        return changed;
    }

    /// <summary>The codes that have become others.</summary>
    public IReadOnlyDictionary<string, string> CodesOf(string name) => Of(codes, name);

    /// <summary>The rows that have become others.</summary>
    public IReadOnlyDictionary<string, string> RowsOf(string name) => Of(rows, name);

    private static Dictionary<string, string> Of(Dictionary<(string Question, string Code), string> all, string question) =>
        all.Where(pair => pair.Key.Question == question).ToDictionary(pair => pair.Key.Code, pair => pair.Value);

    private static void Learn(OptionList options, string question, Dictionary<(string Question, string Code), string> known)
    {
        foreach (var option in options)
        {
            var now = known.GetValueOrDefault((question, option.Code), option.Code);
            foreach (var former in option.Formerly)
            {
                known.TryAdd((question, former), now);
            }
        }
    }
}
