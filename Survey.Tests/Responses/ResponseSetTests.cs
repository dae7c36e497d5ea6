using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Tests.Responses;

public sealed class ResponseSetTests
{
    private static readonly Questionnaire Sample = SampleQuestionnaire.Build();

    [Fact]
    public void Columns_EveryChoice_HasAColumnAndEveryRowOfAMatrix()
    {
        var responses = Of(SampleQuestionnaire.Good());
        Assert.Equal(
            ["ownership", "skills", "consent", "satisfaction", "levels/seo", "levels/video"],
            responses.Columns.Select(column => column.Variable)
        );
        Assert.Equal(
            ["ownership-Comment", "skills-Comment", "story", "opened"],
            responses.Texts.Select(column => column.Variable)
        );
        Assert.Equal(["visitors"], responses.Numbers.Select(column => column.Variable));
        Assert.Equal(["true", "false"], responses.Find("consent")!.Options.Select(option => option.Code));
    }

    [Fact]
    public void Chosen_FourRespondents_AreBitsOfTheRightOption()
    {
        var responses = Of(
            SampleQuestionnaire.Good(),
            SampleQuestionnaire.With("ownership", new TextValue("private")),
            SampleQuestionnaire.With("ownership", null),
            SampleQuestionnaire.Good()
        );
        var ownership = responses.Find("ownership")!;
        Assert.Equal([2, 1, 0], ownership.Chosen.Select(set => set.Count()));
        Assert.Equal(3, ownership.Answered.Count());
        Assert.Equal(4, ownership.Eligible.Count());
        Assert.False(ownership.Answered[2]);
        Assert.True(ownership.Chosen[1][1]);
    }

    [Fact]
    public void Multiple_NothingChosenOnPurpose_AnsweredAndBlankDidNot()
    {
        var responses = Of(SampleQuestionnaire.With("skills", new ListValue([])), SampleQuestionnaire.With("skills", null));
        var skills = responses.Find("skills")!;
        Assert.True(skills.IsMultiple);
        Assert.True(skills.Answered[0]);
        Assert.False(skills.Answered[1]);
        Assert.All(skills.Chosen, set => Assert.Equal(0, set.Count()));
    }

    [Fact]
    public void Matrix_RowLeftOut_IsNotAnsweredInThatRowOnly()
    {
        var responses = Of(
            SampleQuestionnaire.With("levels", new RowsValue(new Dictionary<string, string> { ["seo"] = "alone" }))
        );
        Assert.True(responses.Find("levels/seo")!.Chosen[1][0]);
        Assert.False(responses.Find("levels/video")!.Answered[0]);
    }

    [Fact]
    public void Personal_Answers_AreNotHeld()
    {
        var responses = Of(SampleQuestionnaire.Good());
        Assert.Null(responses.Answer("email", 0));
        Assert.DoesNotContain(responses.Texts, column => column.Question.IsPersonal);
    }

    [Fact]
    public void Answer_OfEveryKind_ReadsBackAsItWasAdded()
    {
        var good = SampleQuestionnaire.Good();
        good["ownership"] = new TextValue("other");
        good["ownership-Comment"] = new TextValue("a foundation");
        var responses = Of([], good);
        foreach (var (key, value) in good.Where(answer => answer.Key != "email"))
        {
            Assert.Equal(Plain(value), Plain(responses.Answer(key, 1)));
            Assert.Null(responses.Answer(key, 0));
        }
    }

    [Fact]
    public void Weights_AllOne_AreNone()
    {
        Assert.Null(Of([], []).Weights);
        var builder = new ResponseSetBuilder(Sample);
        builder.Add(new Response { Answers = new Dictionary<string, AnswerValue>() });
        builder.Add(
            new Response
            {
                Answers = new Dictionary<string, AnswerValue>(),
                Weight = 0.5,
                Id = "b",
                Language = "el",
            }
        );
        var responses = builder.Build();
        Assert.Equal([1, 0.5], responses.Weights!);
        Assert.Equal([null, "b"], responses.Ids);
        Assert.Equal([null, "el"], responses.Languages);
    }

    [Fact]
    public void Build_GoingOnAfterwards_LeavesTheFirstSetAsItWas()
    {
        var builder = new ResponseSetBuilder(Sample);
        builder.Add(new Response { Answers = SampleQuestionnaire.Good() });
        var one = builder.Build();
        builder.Add(new Response { Answers = SampleQuestionnaire.Good() });
        Assert.Equal((1, 1), (one.Count, one.Find("ownership")!.Chosen[0].Count()));
        Assert.Equal((2, 2), (builder.Build().Count, builder.Build().Find("ownership")!.Chosen[0].Count()));
    }

    [Fact]
    public void Only_SomeRespondents_AreNumberedAnew()
    {
        var sets = Enumerable.Range(0, 130).Select(i => SampleQuestionnaire.With("visitors", new NumberValue(i))).ToArray();
        sets[100]["ownership"] = new TextValue("private");
        var responses = Of(sets);
        var some = responses.Only(BitSet.Of([.. Enumerable.Range(0, 130).Select(i => i is 3 or 100 or 129)]));
        Assert.Equal(3, some.Count);
        Assert.Equal([3m, 100m, 129m], some.Numbers[0].Values);
        Assert.Equal(new TextValue("private"), some.Answer("ownership", 1));
        Assert.Equal(2, some.Find("ownership")!.Chosen[0].Count());
        Assert.Equal(3, some.Find("ownership")!.Eligible.Count());
    }

    [Fact]
    public void Add_WhatTheCheckWouldRefuse_IsAProgrammersError()
    {
        var builder = new ResponseSetBuilder(Sample);
        Assert.Throws<ArgumentException>(() =>
            builder.Add(new Response { Answers = SampleQuestionnaire.With("ownership", new TextValue("castle")) })
        );
        Assert.Throws<ArgumentException>(() =>
            builder.Add(new Response { Answers = SampleQuestionnaire.With("colour", new TextValue("red")) })
        );
        Assert.Throws<ArgumentException>(() =>
            builder.Add(new Response { Answers = SampleQuestionnaire.With("visitors", new TextValue("red")) })
        );
    }

    [Fact]
    public void Build_NoResponses_IsAnEmptySet() => Assert.Equal((0, 6), (Of().Count, Of().Columns.Count));

    private static ResponseSet Of(params Dictionary<string, AnswerValue>[] answers)
    {
        var builder = new ResponseSetBuilder(Sample);
        foreach (var one in answers)
        {
            builder.Add(new Response { Answers = one });
        }

        return builder.Build();
    }

    private static string? Plain(AnswerValue? value) =>
        value switch
        {
            ListValue list => string.Join(' ', list.Codes),
            RowsValue rows => string.Join(' ', rows.Rows.OrderBy(row => row.Key).Select(row => $"{row.Key}={row.Value}")),
            _ => value?.ToString(),
        };
}
