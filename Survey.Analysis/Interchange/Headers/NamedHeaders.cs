using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange.Headers;

/// <summary>
/// Headers that are made of names and codes: <c>question</c>, <c>question/part</c> and <c>question-Comment</c> as we write them;
/// <c>question[part]</c>, <c>question.part</c>, <c>question___part</c> and <c>group/question/part</c> as LimeSurvey, SurveyJS,
/// REDCap and KoboToolbox do.
/// </summary>
internal sealed class NamedHeaders
{
    private static readonly string[] Joints = ["___", "[", ".", "/", ":"];
    private static readonly string[] CommentMarks = ["other", "comment", "text", "other_text", "specify"];

    private readonly ExpectedForm form;
    private readonly Questionnaire questionnaire;
    private readonly Dictionary<string, Question> byKey;

    internal NamedHeaders(ExpectedForm form)
    {
        (this.form, questionnaire) = (form, form.Questionnaire);
        byKey = questionnaire
            .Questions.GroupBy(question => Key(question.Name))
            .Where(same => same.Count() == 1)
            .ToDictionary(same => same.Key, same => same.Single());
    }

    /// <summary>Every header that our own file for this questionnaire may have.</summary>
    internal static IEnumerable<string> All(Questionnaire questionnaire) =>
        MetaColumns.Names.Concat(questionnaire.Questions.SelectMany(question => Of(question, withWhole: true)));

    /// <summary>The headers of a question, as <see cref="AnswersCsv"/> writes them.</summary>
    /// <param name="question">The question.</param>
    /// <param name="withWhole">Also the one column of codes that a multiple-answer question may have instead.</param>
    internal static IEnumerable<string> Of(Question question, bool withWhole = false)
    {
        var columns = question switch
        {
            MultipleQuestion multiple => multiple.Options.Select(option => VariableName.Of(question.Name, option.Code)),
            MatrixQuestion matrix => matrix.Rows.Select(row => VariableName.Of(question.Name, row.Code)),
            _ => [question.Name],
        };
        return columns
            .Concat(withWhole && question is MultipleQuestion ? [question.Name] : [])
            .Concat(AnswerCheck.Keys(question).Skip(1));
    }

    /// <summary>Null where the header is none of these.</summary>
    internal HeaderMatch? Find(string header)
    {
        var name = header.Trim();
        return Own(name) ?? Foreign(name) ?? InGroup(name);
    }

    private HeaderMatch? InGroup(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && !byKey.ContainsKey(Key(name[..slash])) ? Find(name[(slash + 1)..]) : null;
    }

    private HeaderMatch? Own(string name)
    {
        if (questionnaire.Find(name) is { } whole)
        {
            return Whole(whole);
        }

        if (questionnaire.FindByComment(name) is { } choice)
        {
            return new(choice, HeaderPart.Comment, Code: null, Language: null);
        }

        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash <= 0
            ? null
            : PartOf(questionnaire.Find(name[..slash]), name[(slash + 1)..], isForeign: false)
                ?? PartOf(form.FindFormer(name[..slash]), name[(slash + 1)..], isForeign: false);
    }

    private HeaderMatch? Foreign(string name) =>
        byKey.TryGetValue(Key(name), out var whole) ? Whole(whole)
        : Key(name).EndsWith("comment", StringComparison.Ordinal) || Key(name).EndsWith("other", StringComparison.Ordinal)
            ? Comment(name) ?? Joined(name)
        : Joined(name);

    private HeaderMatch? Joined(string name) =>
        (
            from joint in Joints
            from at in Places(name, joint)
            let question = byKey.GetValueOrDefault(Key(name[..at]))
            where question is not null
            let part = PartOf(question, name[(at + joint.Length)..].TrimEnd(']', ' '), isForeign: joint != "/")
            where part is not null
            select part
        ).FirstOrDefault();

    /// <summary><c>question_other</c> and the like.</summary>
    private HeaderMatch? Comment(string name) =>
        (
            from mark in CommentMarks
            where name.EndsWith(mark, StringComparison.OrdinalIgnoreCase)
            let question = byKey.GetValueOrDefault(Key(name[..^mark.Length]))
            where
                question is ChoiceQuestion { HasOtherText: true }
                && "_-.".Contains(name[^(mark.Length + 1)], StringComparison.Ordinal)
            select new HeaderMatch(question, HeaderPart.Comment, Code: null, Language: null) { IsForeign = true }
        ).FirstOrDefault();

    private static HeaderMatch? PartOf(Question? question, string part, bool isForeign) =>
        question switch
        {
            MultipleQuestion multiple when Find(multiple.Options, part) is { } option => new(
                question,
                HeaderPart.Option,
                option.Code,
                Language: null
            )
            {
                IsForeign = isForeign,
            },
            MatrixQuestion matrix when Find(matrix.Rows, part) is { } row => new(
                question,
                HeaderPart.Row,
                row.Code,
                Language: null
            )
            {
                IsForeign = isForeign,
            },
            ChoiceQuestion { HasOtherText: true }
                when isForeign && CommentMarks.Contains(part, StringComparer.OrdinalIgnoreCase) => new(
                question,
                HeaderPart.Comment,
                Code: null,
                Language: null
            )
            {
                IsForeign = isForeign,
            },
            _ => null,
        };

    private static HeaderMatch? Whole(Question question) =>
        question is MatrixQuestion ? null : new(question, HeaderPart.Whole, Code: null, Language: null);

    private static Option? Find(OptionList options, string code) =>
        options.Find(code)
        ?? (options.Where(option => Key(option.Code) == Key(code)).Take(2).ToList() is [var only] ? only : null);

    private static IEnumerable<int> Places(string text, string joint)
    {
        for (
            var at = text.IndexOf(joint, 1, StringComparison.Ordinal);
            at > 0;
            at = text.IndexOf(joint, at + 1, StringComparison.Ordinal)
        )
        {
            yield return at;
        }
    }

    /// <summary>Case and what separates the words of a name make no difference: LimeSurvey allows letters and digits only.</summary>
    private static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
