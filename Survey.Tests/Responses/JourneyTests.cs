using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Tests.Responses;

public sealed class JourneyTests
{
    private static readonly Questionnaire Sample = SampleQuestionnaire.Build();

    [Fact]
    public void Journey_NoAnswers_StartsAtTheFirstPageWithSomethingRequired()
    {
        var journey = Journey.Of(Sample, new Dictionary<string, AnswerValue>());
        Assert.False(journey.IsComplete);
        Assert.Equal("first", journey.FirstIncomplete!.Page.Name);
        Assert.Equal(["first", "second", "third"], journey.Pages.Select(page => page.Page.Name));
    }

    [Fact]
    public void Journey_RowMissingOnTheSecondPage_GoesOnThere()
    {
        var answers = SampleQuestionnaire.With("levels", new RowsValue(new Dictionary<string, string> { ["seo"] = "alone" }));
        Assert.Equal("second", Journey.Of(Sample, answers).FirstIncomplete!.Page.Name);
    }

    [Fact]
    public void Journey_AllAnswered_IsComplete() => Assert.True(Journey.Of(Sample, SampleQuestionnaire.Good()).IsComplete);

    [Fact]
    public void Journey_NextAndPrevious_EndAtTheEnds()
    {
        var journey = Journey.Of(Sample, SampleQuestionnaire.Good());
        Assert.Equal("second", journey.Next("first")!.Page.Name);
        Assert.Equal("second", journey.Previous("third")!.Page.Name);
        Assert.Null(journey.Next("third"));
        Assert.Null(journey.Previous("first"));
        Assert.Null(journey.Next("nowhere"));
    }
}
