using System.Text;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Versions;

namespace Survey.Tests.Versions;

/// <summary>
/// A random history: a questionnaire that changes between answers. It keeps its own books of who was asked what and who chose what,
/// by things that have no name, so that names cannot lead it astray.
/// </summary>
internal sealed class ChangeHistory(int seed)
{
    private readonly Random random = new(seed);
    private readonly List<Thing> questions = [];
    private readonly List<ServedVersion> served = [];
    private readonly List<Response> responses = [];
    private int names;

    /// <summary>By option, and kind of its question: who answered and could choose it, and who did.</summary>
    public Dictionary<(Thing Question, bool IsMultiple, Thing Option), (int Base, int Chosen)> Books { get; } = [];

    public IReadOnlyList<Response> Responses => responses;

    public QuestionnaireUnion Union => QuestionnaireUnion.Of(served[^1].Questionnaire, [.. Enumerable.Reverse(served)]);

    public static ChangeHistory Random(int seed)
    {
        var history = new ChangeHistory(seed);
        for (var i = 0; i < 3; i++)
        {
            history.AddQuestion();
        }

        for (var version = 0; version < 6; version++)
        {
            history.Serve();
            for (var i = 0; i < 8; i++)
            {
                history.Answer();
            }

            for (var i = 0; i < 3; i++)
            {
                history.Change();
            }
        }

        history.Serve();
        return history;
    }

    private void Serve()
    {
        served.Add(new($"version {served.Count}", Example.Questionnaire(Definition())));
        questions.ForEach(question => question.Settle());
    }

    private void Answer()
    {
        var answers = new Dictionary<string, AnswerValue>();
        foreach (var question in questions.Where(_ => random.Next(5) > 0))
        {
            var chosen = question.Parts.Where(_ => random.Next(3) == 0).ToList();
            if (!question.IsMultiple)
            {
                chosen = [question.Parts[random.Next(question.Parts.Count)]];
            }

            answers[question.Name] = question.IsMultiple
                ? new ListValue([.. chosen.Select(option => option.Name)])
                : new TextValue(chosen[0].Name);
            foreach (var option in question.Parts)
            {
                var key = (question, question.IsMultiple, option);
                var (@base, count) = Books.GetValueOrDefault(key);
                Books[key] = (@base + 1, count + (chosen.Contains(option) ? 1 : 0));
            }
        }

        responses.Add(
            new Response
            {
                Id = $"r{responses.Count}",
                Version = served[^1].Id,
                Answers = answers,
            }
        );
    }

    private void Change()
    {
        var question = questions[random.Next(questions.Count)];
        var option = question.Parts[random.Next(question.Parts.Count)];
        switch (random.Next(8))
        {
            case 0:
                question.Rename(NewName());
                break;
            case 1:
                option.Rename(NewName());
                break;
            case 2 when question.Parts.Count > 2:
                question.Parts.Remove(option);
                break;
            case 3:
                question.Parts.Insert(random.Next(question.Parts.Count), new Thing(NewName()));
                break;
            case 4 when questions.Count > 2:
                questions.Remove(question);
                break;
            case 5:
                AddQuestion();
                break;
            case 6:
                question.IsMultiple = !question.IsMultiple;
                break;
            default:
                question.Parts.Reverse();
                break;
        }
    }

    private void AddQuestion()
    {
        var question = new Thing(NewName()) { IsMultiple = random.Next(2) == 0 };
        question.Parts.AddRange(Enumerable.Range(0, 3).Select(_ => new Thing(NewName())));
        questions.Insert(random.Next(questions.Count + 1), question);
    }

    private string NewName() => $"n{++names}";

    private string Definition()
    {
        var json = new StringBuilder("""{"title": "Example", "elements": [""");
        json.AppendJoin(
            ", ",
            questions.Select(question =>
                $$"""{"type": "{{(question.IsMultiple ? "checkbox" : "radiogroup")}}", "name": "{{question.Name}}"{{Formerly(question)}}, "choices": [{{string.Join(", ", question.Parts.Select(option => $$"""{"value": "{{option.Name}}"{{Formerly(option)}}}"""))}}]}"""
            )
        );
        return json.Append("]}").ToString();
    }

    private static string Formerly(Thing thing) =>
        thing.Formerly.Count == 0 ? "" : $", \"formerly\": [{string.Join(", ", thing.Formerly.Select(name => $"\"{name}\""))}]";

    /// <summary>A question or an option, whatever it is called.</summary>
    internal sealed class Thing(string name)
    {
        private string served = name;

        public string Name { get; private set; } = name;

        /// <summary>What it was called in the last version that had it.</summary>
        public string Known => served;

        /// <summary>What it was called in the version before; a version need not repeat what an earlier one has said.</summary>
        public IReadOnlyList<string> Formerly => served == Name ? [] : [served];

        public bool IsMultiple { get; set; }

        public List<Thing> Parts { get; } = [];

        public void Rename(string to) => Name = to;

        public void Settle()
        {
            served = Name;
            Parts.ForEach(part => part.Settle());
        }
    }
}
