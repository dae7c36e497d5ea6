using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Tests.Responses;

/// <summary>The second page is for private museums, the story for those who chose "web".</summary>
public sealed class ConditionalQuestionTests
{
    private static readonly Questionnaire Sample = SampleQuestionnaire.Build(
        Condition.Parse("{ownership} = 'private'"),
        Condition.Parse("{skills} contains 'web' and {levels} notempty"),
        SampleQuestionnaire.Visitors with
        {
            Name = "staff",
            IsRequired = false,
            RequiredIf = Condition.Parse("{visitors} > 1000"),
        },
        SampleQuestionnaire.Consent with
        {
            Name = "sure",
            Validators = [new(Condition.Parse("{sure} = true"), new("Only if you are sure."))],
        }
    );

    [Fact]
    public void Check_QuestionsThatDoNotApply_AreDroppedOneAfterTheOther()
    {
        var result = AnswerCheck.Check(Sample, SampleQuestionnaire.With("visitors", null));
        Assert.True(result.IsAccepted);
        Assert.Equal(["levels", "story"], result.Dropped);
        Assert.DoesNotContain("levels", result.Answers.Keys);
    }

    [Fact]
    public void Check_FaultInAQuestionThatDoesNotApply_IsNoProblem()
    {
        var answers = SampleQuestionnaire.With("visitors", null);
        answers["levels"] = new TextValue("whatever");
        Assert.True(AnswerCheck.Check(Sample, answers).IsAccepted);
    }

    [Fact]
    public void Check_QuestionThatApplies_IsKept()
    {
        var answers = SampleQuestionnaire.With("ownership", new TextValue("private"));
        answers["staff"] = new NumberValue(4);
        var result = AnswerCheck.Check(Sample, answers);
        Assert.True(result.IsAccepted);
        Assert.Empty(result.Dropped);
        Assert.Contains("story", result.Answers.Keys);
    }

    [Fact]
    public void Check_RequiredIfHolds_IsMissing() =>
        Assert.Equal(
            ("staff", "answers/missing"),
            Assert.Single(AnswerCheck.Check(Sample, SampleQuestionnaire.Good()).Problems) is var problem
                ? (problem.Question, problem.ProblemId)
                : default
        );

    [Fact]
    public void Check_ValidatorNotMet_SaysTheAuthorsSentence()
    {
        var answers = SampleQuestionnaire.With("visitors", null);
        answers["sure"] = new FlagValue(false);
        var problem = Assert.Single(AnswerCheck.Check(Sample, answers).Problems);
        Assert.Equal(
            (AnswerProblemKind.Contradiction, "answers/validator", "Only if you are sure."),
            (problem.Kind, problem.ProblemId, problem.Text("nl"))
        );
    }

    [Fact]
    public void Check_RequiredWithOwnText_SaysIt()
    {
        var strict = SampleQuestionnaire.Build(
            more: SampleQuestionnaire.Consent with
            {
                Name = "sure",
                IsRequired = true,
                RequiredErrorText = new("Say it."),
            }
        );
        Assert.Equal("Say it.", Assert.Single(AnswerCheck.Check(strict, SampleQuestionnaire.Good()).Problems).Text("en"));
    }

    [Fact]
    public void Journey_PageThatDoesNotApply_IsSkipped()
    {
        var journey = Journey.Of(Sample, SampleQuestionnaire.Good());
        Assert.Equal(["first", "third"], journey.Pages.Select(page => page.Page.Name));
        Assert.Equal("third", journey.Next("first")!.Page.Name);
        Assert.Null(journey.Next("second"));
        Assert.False(journey.Applies(Sample.Pages[1].Elements[0]));
        Assert.False(journey.Applies(Sample.Find("story")!));
        Assert.True(journey.Applies(Sample.Find("opened")!));
    }

    [Fact]
    public void Bases_TwoOfThreeEligibleOneAnswered_AreThreeNumbers()
    {
        var responses = Build("private", "private", "public");
        var levels = responses.Find("levels/seo")!;
        Assert.Equal((3, 2, 1), (responses.Count, levels.Eligible.Count(), levels.Answered.Count()));
        Assert.Same(responses.Find("levels/video")!.Eligible, levels.Eligible);
        Assert.Same(responses.All, responses.Find("ownership")!.Eligible);
    }

    [Fact]
    public void Where_Condition_IsTheSameAsOnTheAnswers()
    {
        var responses = Build("private", "private", "public");
        Assert.Equal(2, responses.Where(Condition.Parse("{ownership} = 'private'")).Count());
        Assert.Equal(1, responses.Where(Condition.Parse("{levels.seo} = 'cannot'")).Count());
        Assert.Equal(3, responses.Where(Condition.Parse("{skills} contains 'safety' and {visitors} > 1200")).Count());
        Assert.Equal(1, responses.Only(responses.Where(Condition.Parse("{ownership} = 'public'"))).Count);
    }

    private static ResponseSet Build(params string[] owners)
    {
        var builder = new ResponseSetBuilder(Sample);
        foreach (var (owner, i) in owners.Select((owner, i) => (owner, i)))
        {
            var answers = SampleQuestionnaire.With("ownership", new TextValue(owner));
            if (i > 0)
            {
                answers.Remove("levels");
            }

            builder.Add(new Response { Answers = AnswerCheck.Check(Sample, answers).Answers });
        }

        return builder.Build();
    }
}
