using Survey.Analysis.Questionnaires;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Tests.Surveys;

public sealed class NoticesTests
{
    [Fact]
    public async Task Notice_WhenThereIsOne_StandsOnEveryPage()
    {
        using var other = new TemporaryFolder();
        await using (var database = Database.Open(other.File("survey.db")))
        {
            var notice = new LocalizedText("A reconstruction", [new("nl", "Een reconstructie")]);
            await database.Write(connection =>
                connection.PutNotice(new NoticeRow { Survey = "digital-skills", Texts = Notices.Write(notice) })
            );
        }

        await using var demo = await RunningApp.Start(other);
        using var plain = demo.Client();
        using var begun = await plain.PostAsync("/s/digital-skills/start", content: null);

        foreach (
            var address in new[]
            {
                "/?lang=nl",
                $"/s/digital-skills?lang=nl",
                $"/s/digital-skills/pages/profile?lang=nl",
                "/r/erased?lang=nl",
            }
        )
        {
            Assert.Contains("Een reconstructie", await plain.GetStringAsync(address), StringComparison.Ordinal);
        }
    }
}
