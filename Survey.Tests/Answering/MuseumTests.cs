using Survey.Analysis.Questionnaires;
using Survey.Api.Web;

namespace Survey.Tests.Answering;

/// <summary>Tests of filling in the digital-skills questionnaire on a day that the test chooses.</summary>
public abstract class MuseumTests : AppTests
{
    private protected static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private protected ManualTime Time { get; } = new(Start);

    private protected Museum Museum { get; private set; } = null!;

    private protected Visitor Browser => Museum.Browser;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Museum = new Museum(App);
    }

    public override async ValueTask DisposeAsync()
    {
        Museum.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected override WebSettings Set(WebSettings plain) => plain with { Time = Time };

    private protected IReadOnlyDictionary<string, AnswerValue> Stored() => Assert.Single(App.Stored("digital-skills")).Answers;
}
