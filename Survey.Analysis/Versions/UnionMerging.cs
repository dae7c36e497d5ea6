using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions;

/// <summary>Merges earlier versions into today's questionnaire, one after another.</summary>
internal sealed class UnionMerging(Questionnaire today)
{
    /// <summary>The page of questions whose own page is no longer there.</summary>
    private const string FormerPage = "former~questions";

    private readonly Dictionary<string, Question> merged = today.Questions.ToDictionary(question => question.Name);
    private readonly List<(string Page, string Question)> former = [];
    private readonly FormerNames names = FormerNames.Of(today);

    public Questionnaire Questionnaire =>
        new(today.Id, today.Title, today.Description, today.DefaultLanguage, today.Languages, [.. Pages()])
        {
            CompletedHtml = today.CompletedHtml,
            Texts = today.Texts,
        };

    /// <summary>
    /// For responses of which the version is not known: today's names hold, and what only earlier versions called so is what it became.
    /// </summary>
    public VersionNames Today =>
        new(today, names.Questions.Where(name => today.Find(name.Key) is null).ToDictionary())
        {
            Codes = Changed(name => Unused(names.CodesOf(QuestionKind.Without(name)), merged[name].Choices)),
            Rows = Changed(name =>
                Unused(names.RowsOf(QuestionKind.Without(name)), merged[name] is MatrixQuestion matrix ? matrix.Rows : [])
            ),
        };

    public VersionNames Add(Questionnaire version)
    {
        var (renamed, taken) = (new Dictionary<string, string>(), new HashSet<string>());
        var codes = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        var rows = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        var added = new List<(Question Question, string Now)>();
        foreach (
            var (page, question) in version.Pages.SelectMany(page => page.Questions.Select(question => (page.Name, question)))
        )
        {
            var now = NameNow(version, question, taken);
            var name = Analysed(question, now);
            taken.Add(now);
            if (name != question.Name)
            {
                renamed.Add(question.Name, name);
            }

            AddIfAny(codes, name, CodesOf(question, now));
            AddIfAny(rows, name, names.RowsOf(question, now));
            Merge(page, name, InTodaysCodes(question, now));
            added.Add((question, now));
        }

        // What the version calls former holds for those before it.
        added.ForEach(question => names.Learn(question.Question, question.Now));
        return new(version, renamed) { Codes = codes, Rows = rows };
    }

    /// <summary>A name whose place another question of the version has stays what it is.</summary>
    private string NameNow(Questionnaire version, Question question, HashSet<string> taken)
    {
        var now = names.Question(question.Name);
        return now != question.Name && (version.Find(now) is not null || taken.Contains(now)) ? question.Name : now;
    }

    private string Analysed(Question question, string name) =>
        merged.TryGetValue(name, out var same) && !MergedQuestion.IsSameKind(same, question)
            ? $"{name}~{QuestionKind.NameOf(question)}"
            : name;

    private void Merge(string page, string name, Question question)
    {
        if (merged.TryGetValue(name, out var newer))
        {
            merged[name] = MergedQuestion.Of(newer, question, today);
        }
        else
        {
            merged.Add(name, MergedQuestion.Former(question, name, today));
            former.Add((page, name));
        }
    }

    private Dictionary<string, string> CodesOf(Question question, string name) =>
        question
            .Choices.Select(option => (option.Code, Now: names.Code(name, option.Code)))
            .Where(code => code.Code != code.Now)
            .ToDictionary(code => code.Code, code => code.Now);

    private Question InTodaysCodes(Question question, string name)
    {
        OptionList Options(OptionList options) => Of(options, code => names.Code(name, code));
        return question switch
        {
            ChoiceQuestion choice => choice with { Options = Options(choice.Options) },
            RatingQuestion rating => rating with { Points = Options(rating.Points) },
            MatrixQuestion matrix when names.RowsOf(matrix, name) is var rows => matrix with
            {
                Rows = Of(matrix.Rows, code => rows.GetValueOrDefault(code, code)),
                Columns = Options(matrix.Columns),
            },
            _ => question,
        };
    }

    private static OptionList Of(OptionList options, Func<string, string> code) =>
        [.. options.Select(option => option with { Code = code(option.Code) }).DistinctBy(option => option.Code)];

    private static void AddIfAny(
        Dictionary<string, IReadOnlyDictionary<string, string>> all,
        string question,
        IReadOnlyDictionary<string, string> codes
    )
    {
        if (codes.Count > 0)
        {
            all.Add(question, codes);
        }
    }

    private Dictionary<string, IReadOnlyDictionary<string, string>> Changed(
        Func<string, IReadOnlyDictionary<string, string>> codes
    ) => merged.Keys.Select(name => (name, Codes: codes(name))).Where(pair => pair.Codes.Count > 0).ToDictionary();

    private static Dictionary<string, string> Unused(IReadOnlyDictionary<string, string> codes, OptionList options) =>
        codes.Where(code => options.Find(code.Key) is null).ToDictionary();

    private IEnumerable<Page> Pages()
    {
        var places = former.ToLookup(place => today.Pages.Any(page => page.Name == place.Page) ? place.Page : FormerPage);
        foreach (var page in today.Pages)
        {
            yield return page with
            {
                Elements = [.. page.Elements.Select(Merged), .. Former(places[page.Name])],
            };
        }

        if (places.Contains(FormerPage))
        {
            yield return new Page { Name = FormerPage, Elements = [.. Former(places[FormerPage])] };
        }
    }

    private IEnumerable<Element> Former(IEnumerable<(string Page, string Question)> places) =>
        places.Select(place => merged[place.Question]);

    private Element Merged(Element element) =>
        element switch
        {
            Question question => merged[question.Name],
            Panel panel => panel with { Elements = [.. panel.Elements.Select(Merged)] },
            _ => element,
        };
}
