using Survey.Analysis.Interchange.Wordings;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Interchange.Headers;

/// <summary>
/// Headers that are the words of questions: a question; <c>Question [Part]</c> as Google Forms and LimeSurvey write grids and
/// options; <c>Question/Part</c> and <c>Question - Part</c> as others do; and the words of a row alone, as Microsoft Forms does.
/// </summary>
internal sealed class WordedHeaders
{
    private static readonly string[] Joints = ["[", "/", " - ", ".", ":"];

    private readonly Questionnaire questionnaire;
    private readonly WordingIndex questions;
    private readonly Dictionary<string, WordingIndex> parts;
    private readonly IReadOnlyList<(MatrixQuestion Matrix, WordingIndex Rows)> matrices;
    private readonly WordingIndex otherWords;

    internal WordedHeaders(Questionnaire questionnaire)
    {
        this.questionnaire = questionnaire;
        var language = questionnaire.DefaultLanguage;
        questions = new(questionnaire.Questions.SelectMany(question => Wording.Of(question.Name, question.Wording, language)));
        parts = questionnaire
            .Questions.Select(question => (question.Name, Parts: Parts(question)))
            .Where(question => question.Parts is not null)
            .ToDictionary(
                question => question.Name,
                question => new WordingIndex(question.Parts!.SelectMany(part => Wording.Of(part.Code, part.Label, language)))
            );
        matrices = [.. questionnaire.Questions.OfType<MatrixQuestion>().Select(matrix => (matrix, parts[matrix.Name]))];
        otherWords = new(OtherWords.Texts.Select(text => (text, ChoiceQuestion.OtherCode, (string?)null)));
    }

    /// <summary>Every header that a form in one of the languages has, for advice.</summary>
    internal IEnumerable<string> All =>
        from language in questionnaire.Languages
        from question in questionnaire.Questions
        from header in question is MatrixQuestion matrix
            ? matrix.Rows.Select(row => $"{question.Wording.In(language)} [{row.Label.In(language)}]")
            : [question.Wording.In(language)]
        select header;

    /// <summary>All that the header may stand for: several where questions share a wording, or languages do.</summary>
    internal IReadOnlyList<HeaderMatch> Find(string header)
    {
        var found = questions
            .Find(header)
            .Where(wording => questionnaire.Find(wording.Code) is not MatrixQuestion)
            .Select(wording => new HeaderMatch(
                questionnaire.Find(wording.Code)!,
                HeaderPart.Whole,
                Code: null,
                wording.Language!
            ))
            .Concat(Joined(header))
            .Distinct()
            .ToList();
        return found.Count > 0 ? found : RowsAlone(header);
    }

    private static OptionList? Parts(Question question) =>
        question switch
        {
            MatrixQuestion matrix => matrix.Rows,
            MultipleQuestion multiple => multiple.Options,
            SingleQuestion { HasOtherText: true } single => single.Options,
            _ => null,
        };

    /// <summary>Question and part may have the joint in their own words.</summary>
    private IEnumerable<HeaderMatch> Joined(string header)
    {
        var trimmed = WordingKeys.WithoutHint(header);
        foreach (var joint in Joints)
        {
            for (
                var at = trimmed.IndexOf(joint, StringComparison.Ordinal);
                at > 0;
                at = trimmed.IndexOf(joint, at + 1, StringComparison.Ordinal)
            )
            {
                var part = trimmed[(at + joint.Length)..];
                foreach (var match in Joined(trimmed[..at], joint == "[" && part.EndsWith(']') ? part[..^1] : part))
                {
                    yield return match;
                }
            }
        }
    }

    private IEnumerable<HeaderMatch> Joined(string words, string part)
    {
        foreach (var wording in questions.Find(words))
        {
            if (!parts.TryGetValue(wording.Code, out var known))
            {
                continue;
            }

            var question = questionnaire.Find(wording.Code)!;
            if (question is ChoiceQuestion { HasOtherText: true } && otherWords.Find(part).Count > 0)
            {
                yield return new(question, HeaderPart.Comment, Code: null, wording.Language) { IsForeign = true };
                continue;
            }

            foreach (var match in known.Find(part).Where(match => match.Language == wording.Language).Take(1))
            {
                if (question is not SingleQuestion)
                {
                    var kind = question is MatrixQuestion ? HeaderPart.Row : HeaderPart.Option;
                    yield return new(question, kind, match.Code, wording.Language) { IsForeign = true };
                }
            }
        }
    }

    /// <summary>Microsoft Forms numbers a row that it has already: the second "Make clips" is "Make clips2".</summary>
    private List<HeaderMatch> RowsAlone(string header) =>
        [
            .. from words in new[] { header, header.Trim().TrimEnd('2', '3', '4', '5', '6', '7', '8', '9') }.Distinct()
            from matrix in matrices
            from wording in matrix.Rows.Find(words)
            select new HeaderMatch(matrix.Matrix, HeaderPart.Row, wording.Code, wording.Language) { IsRowAlone = true },
        ];
}
